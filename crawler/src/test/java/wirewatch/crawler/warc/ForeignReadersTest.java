package wirewatch.crawler.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static wirewatch.crawler.warc.WarcArchiveContract.LIMIT;
import static wirewatch.crawler.warc.WarcArchiveContract.NOW;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/** Reads the archive with jwarc, and with nothing but gzip, SHA-1 and JSON. */
class ForeignReadersTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BODY = "<p>Ærø: page";

  @TempDir private Path folder;
  private String file = "";

  @BeforeEach
  void writeAResponseAndItsRevisit() throws IOException {
    try (FolderArchive archive = FolderArchive.open(folder, LIMIT)) {
      Capture capture =
          WarcArchiveContract.capture(
              "https://wire.example/a",
              BODY,
              Map.of("content-type", List.of("text/html; charset=utf-8")));
      WarcPointer place = archive.append(WarcEncoder.encode(capture), NOW);
      ArchivedResponse original = ArchiveReader.read(archive, place, LIMIT).orElseThrow();
      Capture again =
          new Capture(NOW.plusSeconds(60), capture.response(), capture.metadataFields());
      archive.append(WarcEncoder.encodeRevisit(again, original, place).orElseThrow(), NOW);
      file = place.file();
    }
  }

  @Test
  void jwarcReadsAllRecordsAndVerifiesTheirDigests() throws IOException {
    List<String> types = new ArrayList<>();
    try (WarcReader reader = new WarcReader(folder.resolve(file))) {
      reader.calculateBlockDigest();
      for (WarcRecord record : reader) {
        types.add(record.type());
        record.body().consume();
        if (record.blockDigest().isPresent()) {
          assertThat(record.calculatedBlockDigest()).isEqualTo(record.blockDigest());
        }
      }
    }
    assertThat(types)
        .containsExactly(
            "warcinfo", "response", "request", "metadata", "revisit", "request", "metadata");
  }

  @Test
  void jwarcFollowsTheRevisitRecord() throws IOException {
    try (WarcReader reader = new WarcReader(folder.resolve(file))) {
      WarcResponse response = null;
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse found) {
          response = found;
        }
        if (record instanceof WarcRevisit revisit && response != null) {
          assertThat(revisit.profile()).isEqualTo(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_0);
          assertThat(revisit.refersTo()).contains(response.id());
          assertThat(revisit.refersToDate()).contains(response.date());
          assertThat(revisit.refersToTargetURI()).contains(response.targetURI());
          assertThat(revisit.payloadDigest()).isEqualTo(response.payloadDigest());
          assertThat(revisit.http().status()).isEqualTo(200);
          return;
        }
      }
    }
    assertThat(false).as("a revisit record").isTrue();
  }

  @Test
  void indexLinesLeadToTheirRecords() throws Exception {
    List<String> lines = Files.readAllLines(folder.resolve(file.replace(".warc.gz", ".cdxj")));
    assertThat(lines).hasSize(2);
    byte[] warc = Files.readAllBytes(folder.resolve(file));
    List<String> mimes = new ArrayList<>();
    for (String line : lines) {
      assertThat(line)
          .matches(
              "example,wire\\)/a 2026112210153[0-9] \\{.*}|example,wire\\)/a 20261122101630 \\{.*}");
      JsonNode entry = JSON.readTree(line.substring(line.indexOf('{')));
      assertThat(entry.get("filename").asText()).isEqualTo(file);
      assertThat(entry.get("url").asText()).isEqualTo("https://wire.example/a");
      assertThat(entry.get("status").asText()).isEqualTo("200");
      mimes.add(entry.get("mime").asText());
      checkRecord(warc, entry);
    }
    assertThat(mimes).containsExactly("text/html", "warc/revisit");
  }

  /** Inflates exactly the bytes that the entry states, and computes both digests of the record. */
  private static void checkRecord(byte[] warc, JsonNode entry) throws Exception {
    int offset = entry.get("offset").asInt();
    byte[] member = Arrays.copyOfRange(warc, offset, offset + entry.get("length").asInt());
    byte[] record = new GZIPInputStream(new ByteArrayInputStream(member)).readAllBytes();
    String text = new String(record, StandardCharsets.ISO_8859_1);
    int blockStart = text.indexOf("\r\n\r\n") + 4;
    int bodyStart = text.indexOf("\r\n\r\n", blockStart) + 4;
    byte[] block = Arrays.copyOfRange(record, blockStart, record.length - 4);
    boolean revisit = entry.get("mime").asText().equals("warc/revisit");
    byte[] payload =
        revisit
            ? BODY.getBytes(StandardCharsets.UTF_8)
            : Arrays.copyOfRange(record, bodyStart, record.length - 4);

    assertThat(text).startsWith("WARC/1.").endsWith("\r\n\r\n");
    assertThat(text).contains("Content-Length: " + block.length + "\r\n");
    assertThat(text).contains("WARC-Block-Digest: sha1:" + sha1(block) + "\r\n");
    assertThat(text).contains("WARC-Payload-Digest: sha1:" + sha1(payload) + "\r\n");
    assertThat(entry.get("digest").asText()).isEqualTo(sha1(payload));
    assertThat(new String(payload, StandardCharsets.UTF_8)).isEqualTo(BODY);
  }

  private static String sha1(byte[] bytes) throws Exception {
    String base32 =
        new BigInteger(1, MessageDigest.getInstance("SHA-1").digest(bytes)).toString(32);
    StringBuilder text = new StringBuilder("A".repeat(32 - base32.length()));
    base32
        .chars()
        .forEach(
            c -> text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(Character.digit(c, 32))));
    return text.toString();
  }

  @Test
  void readerFollowsTheRevisitRecord() throws IOException {
    try (FolderArchive archive = FolderArchive.open(folder, LIMIT);
        WarcResponseReader reader =
            WarcResponseReader.open(archive, new WarcPointer(file, 0), LIMIT)) {
      ArchivedResponse first = reader.next().orElseThrow();
      ArchivedResponse again = reader.next().orElseThrow();

      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.fetched()).isEqualTo(NOW.plusSeconds(60));
      assertThat(again.identity().revisit()).isTrue();
      assertThat(again.metadataField("remark")).isEqualTo("yes");
      assertThat(reader.next()).isEmpty();
      assertThat(reader.report().skipped()).isEmpty();
      WarcPointer place = new WarcPointer(file, again.offset());
      assertThat(ArchiveReader.read(archive, place, LIMIT).orElseThrow().body())
          .isEqualTo(first.body());
    }
  }
}
