package wirewatch.crawler.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderArchiveTest extends WarcArchiveContract {
  @TempDir private Path folder;

  /** Each writer has its own id, as if the folders of two machines were merged. */
  @Override
  WarcArchive open(String writer, long maxFileSize) throws IOException {
    Files.writeString(folder.resolve("writer-id"), writer.repeat(10));
    return FolderArchive.open(folder, maxFileSize);
  }

  @Test
  void keepsTheIdOfItsWriter() throws IOException {
    String first = append(FolderArchive.open(folder, LIMIT));
    String second = append(FolderArchive.open(folder, LIMIT), 1);

    String id = Files.readString(folder.resolve("writer-id")).strip();
    assertThat(id).matches("[a-z2-7]{10}");
    assertThat(first).endsWith("-" + id + ".warc.gz");
    assertThat(second).endsWith("-" + id + ".warc.gz").isNotEqualTo(first);
  }

  @Test
  void replacesAnUnusableWriterId() throws IOException {
    Files.writeString(folder.resolve("writer-id"), "../x\n");

    assertThat(append(FolderArchive.open(folder, LIMIT)))
        .matches("wirewatch-.*-[a-z2-7]{10}.warc.gz");
  }

  @Test
  void startsANewFileAtEachStart() throws IOException {
    append(FolderArchive.open(folder, LIMIT), 0);
    append(FolderArchive.open(folder, LIMIT), 1);

    assertThat(FolderArchive.files(folder)).hasSize(2).isSorted();
  }

  @Test
  void writesASortedIndexBesideEachFile() throws IOException {
    String name;
    try (FolderArchive archive = FolderArchive.open(folder, LIMIT)) {
      name = archive.append(encode("https://b.example/x"), NOW).file();
      archive.append(encode("https://a.example/"), NOW);
      archive.append(encode("https://www.A.example:8080/News/?b=2&a=\"1"), NOW);
      assertThat(Files.readAllLines(folder.resolve(index(name) + ".part"))).hasSize(3);
    }

    assertThat(Files.readAllLines(folder.resolve(index(name))))
        .hasSize(3)
        .isSorted()
        .satisfiesExactly(
            line -> assertThat(line).startsWith("example,a)/ 20261122101530 {\"url\": "),
            line -> assertThat(line).startsWith("example,a:8080)/news?a=%221&b=2 2026"),
            line -> assertThat(line).startsWith("example,b)/x 20261122101530 {"));
    assertThat(folder.resolve(index(name) + ".part")).doesNotExist();
  }

  @Test
  void completesTheIndexOfAKilledWriter() throws IOException {
    String name;
    try (FolderArchive archive = FolderArchive.open(folder, LIMIT)) {
      name = archive.append(encode("https://b.example/1"), NOW).file();
      archive.append(encode("https://b.example/2"), NOW);
      archive.append(encode("https://b.example/3"), NOW);
    }
    List<String> complete = Files.readAllLines(folder.resolve(index(name)));
    Path unfinished = folder.resolve(index(name) + ".part");
    for (String left :
        List.of("", complete.getFirst() + "\n", complete.getFirst() + "\nexample,b)/2 20")) {
      Files.delete(folder.resolve(index(name)));
      Files.writeString(unfinished, left);

      FolderArchive.open(folder, LIMIT).close();

      assertThat(Files.readAllLines(folder.resolve(index(name)))).isEqualTo(complete);
      assertThat(unfinished).doesNotExist();
    }
  }

  @Test
  void indexesTheCompleteRecordsOfATruncatedFile() throws IOException {
    String name;
    try (FolderArchive archive = FolderArchive.open(folder, LIMIT)) {
      name = archive.append(encode("https://b.example/1"), NOW).file();
      archive.append(encode("https://b.example/2"), NOW);
    }
    byte[] whole = Files.readAllBytes(folder.resolve(name));
    Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length - 900));
    Files.writeString(folder.resolve(index(name) + ".part"), "");

    FolderArchive.open(folder, LIMIT).close();

    assertThat(Files.readAllLines(folder.resolve(index(name)))).hasSize(1);
  }

  @Test
  void deletesTheIndexWithItsFile() throws IOException {
    FolderArchive archive = FolderArchive.open(folder, LIMIT);
    String name = append(archive);
    assertThat(folder.resolve(index(name))).exists();

    archive.delete(name);

    assertThat(folder.resolve(index(name))).doesNotExist();
    assertThat(folder.resolve(name)).doesNotExist();
  }

  @Test
  void goesOnAfterAKilledWritersTruncatedRecord() throws IOException {
    String name = append(FolderArchive.open(folder, LIMIT));
    Files.write(folder.resolve(name), new byte[] {0x1f, (byte) 0x8b, 8}, StandardOpenOption.APPEND);

    try (FolderArchive archive = FolderArchive.open(folder, LIMIT)) {
      WarcPointer pointer = archive.append(page("<p>next", Map.of()), NOW.plusSeconds(1));
      assertThat(body(archive, pointer)).isEqualTo("<p>next");
    }
  }

  @Test
  void sanitizesInvalidHeaders() throws IOException {
    Map<String, List<String>> odd =
        Map.of(
            "bad name", List.of("x"),
            "", List.of("x"),
            "x-control", List.of("a\u0001b\u007f"),
            "x-cyrillic", List.of("привет"),
            "content-length", List.of("99999"),
            "transfer-encoding", List.of("chunked"),
            "x-many", List.of("1", "2"));
    try (FolderArchive archive = FolderArchive.open(folder, LIMIT)) {
      WarcPointer pointer = archive.append(page("<p>odd", odd), NOW);
      ArchivedResponse response = ArchiveReader.read(archive, pointer, LIMIT).orElseThrow();

      assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo("<p>odd");
      assertThat(response.headers())
          .containsEntry("x-control", List.of("ab"))
          .containsEntry("x-many", List.of("1", "2"))
          .containsEntry("content-length", List.of("6"))
          .doesNotContainKeys("bad name", "", "transfer-encoding");
      assertThat(response.metadataField("remark")).isEqualTo("yes");
    }
  }

  private static String append(FolderArchive archive) throws IOException {
    return append(archive, 0);
  }

  private static String append(FolderArchive archive, int seconds) throws IOException {
    try (archive) {
      return archive.append(page("<p>page", Map.of()), NOW.plusSeconds(seconds)).file();
    }
  }

  private static EncodedCapture encode(String address) throws IOException {
    String escaped = address.replace("\"", "%22");
    return WarcEncoder.encode(capture(escaped, "<p>" + escaped, Map.of()));
  }

  private static String index(String name) {
    return name.replace(".warc.gz", ".cdxj");
  }
}
