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
    return add(new Response(address, fetched, headers, body), 0);
  }

  /** Adds a record whose Content-Length is wrong by so many bytes. */
  TestWarc lyingRecord(String address, Instant fetched, String html, long error) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    return add(new Response(address, fetched, "", body), error);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Response(String address, Instant fetched, String headers, byte[] body) {
    byte[] toHttp() {
      ByteArrayOutputStream http = new ByteArrayOutputStream();
      String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";
      http.writeBytes((head + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
      http.writeBytes(body);
      return http.toByteArray();
    }

    String toWarcHeader(long length) {
      String id = UUID.nameUUIDFromBytes((address + fetched).getBytes(StandardCharsets.UTF_8)) + "";
      return """
          WARC/1.0
          WARC-Type: response
          WARC-Record-ID: <urn:uuid:%s>
          WARC-Date: %s
          WARC-Target-URI: %s
          Content-Type: application/http; msgtype=response
          Content-Length: %d

          """
          .formatted(id, fetched, address, length)
          .replace("\n", "\r\n");
    }
  }

  private TestWarc add(Response response, long error) {
    byte[] http = response.toHttp();
    try (GZIPOutputStream member = new GZIPOutputStream(bytes)) {
      String header = response.toWarcHeader(http.length + error);
      member.write(header.getBytes(StandardCharsets.US_ASCII));
      member.write(http);
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
