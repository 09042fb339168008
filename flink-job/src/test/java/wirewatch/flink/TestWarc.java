package wirewatch.flink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Writes WARC files, one gzip member a record. */
final class TestWarc {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  TestWarc page(String address, Instant fetched, String html) {
    return response(address, fetched, "", html.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a response with further header lines, each ended. */
  TestWarc response(String address, Instant fetched, String headers, byte[] body) {
    return record(address, fetched, headers, body, 0);
  }

  /** Adds a record whose Content-Length is wrong by so many bytes. */
  TestWarc lyingRecord(String address, Instant fetched, String html, long error) {
    return record(address, fetched, "", html.getBytes(StandardCharsets.UTF_8), error);
  }

  private TestWarc record(
      String address, Instant fetched, String headers, byte[] body, long error) {
    byte[] http =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + headers + "\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    String warc =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%s>\r\n"
            + "WARC-Date: %s\r\nWARC-Target-URI: %s\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n";
    String id = UUID.nameUUIDFromBytes((address + fetched).getBytes(StandardCharsets.UTF_8)) + "";
    long length = http.length + body.length + error;
    try (GZIPOutputStream member = new GZIPOutputStream(bytes)) {
      member.write(
          warc.formatted(id, fetched, address, length).getBytes(StandardCharsets.US_ASCII));
      member.write(http);
      member.write(body);
      member.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }

  Path write(Path file) throws IOException {
    return Files.write(file, toBytes());
  }
}
