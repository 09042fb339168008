package wirewatch.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.app.JsonLine;
import wirewatch.node.LocalNode;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;

/** {@code import} names what is wrong with each file and keeps every good record. */
class WarcImportIT {
  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.ON_SUCCESS)
  private static Path folder;

  private static LocalNode node;

  @BeforeAll
  static void startNode() {
    node = SharedTestNode.startEmpty();
  }

  @Test
  void reportsEachFileAndKeepsTheGoodRecords() throws IOException {
    List<byte[]> records = records();
    byte[] whole = join(records);
    byte[] damaged = whole.clone();
    int second = records.get(0).length;
    Arrays.fill(damaged, second + 20, second + 200, (byte) 0);
    List<Path> files =
        List.of(
            write("whole.warc.gz", whole),
            write("damaged.warc.gz", damaged),
            write("cut.warc.gz", Arrays.copyOf(whole, whole.length - 30)),
            write("empty.warc.gz", new byte[0]),
            write("junk.warc", "junk".repeat(1000).getBytes(UTF_8)),
            write(
                "bad.arc", "filedesc://bad.arc 0.0.0.0 20261122 text/plain 76\n".getBytes(UTF_8)));

    CommandRunner.Outcome outcome = importFiles(files, false);

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(outcome.out().lines().toList())
        .satisfiesExactly(
            line ->
                assertThat(line).endsWith("whole.warc.gz: whole; 3 records, 3 pages, 3 articles"),
            line ->
                assertThat(line)
                    .contains("damaged.warc.gz: broken at offset " + second + " (")
                    .endsWith("1 record lost; 2 records, 2 pages, 2 articles"),
            line ->
                assertThat(line)
                    .contains("cut.warc.gz: cut at offset " + (second + records.get(1).length))
                    .endsWith("; 2 records, 2 pages, 2 articles"),
            line -> assertThat(line).endsWith("empty.warc.gz: not a WARC file: it is empty"),
            line -> assertThat(line).endsWith("junk.warc: not a WARC file: it has no record"),
            line -> assertThat(line).endsWith("bad.arc: not a WARC file: it has no record"),
            line -> assertThat(line).startsWith("round: ").contains("fetched=7"));
  }

  @Test
  void reportsAsJsonAndEndsWithZeroForWholeFiles() throws IOException {
    List<byte[]> records = new ArrayList<>(records());
    records.add(gzip(record("javascript:alert(1)", "refused")));
    records.add(gzip(record("https://northwire.example/" + "x".repeat(100_000), "refused")));

    CommandRunner.Outcome outcome =
        importFiles(List.of(write("addresses.warc.gz", join(records))), true);

    assertThat(outcome.code()).as(outcome.err()).isZero();
    JsonNode file = JsonLine.MAPPER.readTree(outcome.out()).path("files").path(0);
    assertThat(file.path("condition").asText()).isEqualTo("whole");
    assertThat(file.path("records").asInt()).isEqualTo(5);
    assertThat(file.path("articles").asInt()).isEqualTo(3);
    assertThat(file.path("left_out").path("an address that is not http or https").asInt())
        .isEqualTo(1);
    assertThat(file.path("left_out").path("an address longer than 2,048 characters").asInt())
        .isEqualTo(1);
  }

  private static CommandRunner.Outcome importFiles(List<Path> files, boolean json)
      throws IOException {
    Path yaml = folder.resolve("wirewatch.yaml");
    Files.writeString(
        yaml,
        "data: %s\nelasticsearch: {url: '%s'}\nsources: []\n"
            .formatted(folder.resolve("data"), TestNode.clientAddress(node)));
    List<String> arguments = new ArrayList<>(List.of("import", "--config", yaml.toString()));
    if (json) {
      arguments.add("--json");
    }
    files.forEach(file -> arguments.add(file.toString()));
    return CommandRunner.run(arguments.toArray(String[]::new));
  }

  private static Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] join(List<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static List<byte[]> records() throws IOException {
    List<byte[]> records = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      records.add(gzip(record("https://northwire.example/news/" + i, "Harbour talks, day " + i)));
    }
    return records;
  }

  private static byte[] record(String address, String headline) {
    String sentence = "The talks on the new harbour went on all night, the mayor said on Sunday. ";
    String page =
        """
        <html lang="en"><head><title>%1$s</title><meta property="og:type" content="article">
        <meta property="article:published_time" content="2026-11-22T10:00:00Z"></head>
        <body><article><h1>%1$s</h1><p>%2$s</p><p>%2$s</p><p>%2$s</p></article></body></html>
        """
            .formatted(headline, sentence.repeat(4));
    String block = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
    String header =
        """
        WARC/1.0
        WARC-Type: response
        WARC-Target-URI: %s
        WARC-Date: 2026-11-22T10:15:30Z
        WARC-Record-ID: <urn:uuid:0a1b2c3d-0000-4000-8000-0123456789ab>
        Content-Type: application/http;msgtype=response
        Content-Length: %d

        """
            .formatted(address, block.getBytes(UTF_8).length)
            .replace("\n", "\r\n");
    return (header + block + "\r\n\r\n").getBytes(UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
