package wirewatch.crawler.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import wirewatch.crawler.http.HttpResult;

/** Encodes captures as response, request and metadata records, each a gzip member. */
public final class WarcEncoder {
  private WarcEncoder() {}

  /** Encodes the records of one page; the response comes first. */
  public static byte[] encode(Capture capture) throws IOException {
    HttpResult.Response message = capture.response();
    WarcResponse response =
        new WarcResponse.Builder(message.address())
            .date(capture.fetched())
            .body(response(message))
            .build();
    WarcRequest request =
        new WarcRequest.Builder(message.address())
            .date(capture.fetched())
            .body(request(message))
            .concurrentTo(response.id())
            .build();
    WarcMetadata metadata =
        new WarcMetadata.Builder()
            .targetURI(message.address())
            .date(capture.fetched())
            .fields(capture.metadataFields())
            .concurrentTo(response.id())
            .build();
    return compress(List.of(response, request, metadata), message.encodedBody().length);
  }

  /** Encodes the first record of a file. */
  static byte[] encodeWarcinfo(String file) throws IOException {
    Warcinfo info =
        new Warcinfo.Builder()
            .filename(file)
            .fields(
                Map.of("software", List.of("Wirewatch"), "format", List.of("WARC File Format 1.0")))
            .build();
    return compress(List.of(info), 0);
  }

  private static byte[] compress(List<? extends WarcRecord> records, int hint) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(hint + 2048);
    ByteArrayOutputStream plain = new ByteArrayOutputStream(hint + 2048);
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(plain), WarcCompression.NONE)) {
      for (WarcRecord record : records) {
        plain.reset();
        writer.write(record);
        byte[] bytes = plain.toByteArray();
        GzipMember.write(bytes, 0, bytes.length, packed);
      }
    }
    return packed.toByteArray();
  }

  private static HttpResponse response(HttpResult.Response message) {
    Map<String, List<String>> headers = sanitized(message.headers());
    headers.remove("transfer-encoding");
    headers.remove("content-length");
    return new HttpResponse.Builder(message.status(), sanitized(message.reasonPhrase()))
        .addHeaders(headers)
        .body(null, message.encodedBody())
        .build();
  }

  /** Removes names and characters that are not valid in HTTP headers (RFC 9110, 5.1 and 5.5). */
  private static Map<String, List<String>> sanitized(Map<String, List<String>> headers) {
    Map<String, List<String>> readable = new LinkedHashMap<>();
    headers.forEach(
        (name, values) -> {
          if (isToken(name)) {
            readable.put(name, values.stream().map(WarcEncoder::sanitized).toList());
          }
        });
    return readable;
  }

  private static String sanitized(String value) {
    StringBuilder readable = new StringBuilder(value.length());
    value.chars().filter(c -> c >= ' ' && c <= '~').forEach(c -> readable.append((char) c));
    return readable.toString();
  }

  private static boolean isToken(String name) {
    return !name.isEmpty()
        && name.chars()
            .allMatch(
                c ->
                    (c >= '0' && c <= '9')
                        || (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || "!#$%&'*+-.^_`|~".indexOf(c) >= 0);
  }

  private static HttpRequest request(HttpResult.Response message) {
    String query = message.address().getRawQuery();
    String path = message.address().getRawPath();
    String target = (path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    return new HttpRequest.Builder("GET", target)
        .addHeader("host", message.address().getRawAuthority())
        .addHeaders(message.requestHeaders())
        .build();
  }
}
