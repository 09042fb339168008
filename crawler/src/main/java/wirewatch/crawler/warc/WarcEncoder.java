package wirewatch.crawler.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.HttpRequest;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import wirewatch.crawler.http.HttpResult;
import wirewatch.crawler.warc.cdx.CdxEntry;

/** Encodes captures as response or revisit, request and metadata records, each a gzip member. */
public final class WarcEncoder {
  private WarcEncoder() {}

  /** Encodes the records of one page; the response comes first. */
  public static EncodedCapture encode(Capture capture) throws IOException {
    HttpResult.Response message = capture.response();
    HttpResponse http = response(message);
    byte[] header = http.serializeHeader();
    String payload = Sha1Digest.of(message.encodedBody());
    WarcResponse response =
        new WarcResponse.Builder(message.address())
            .date(capture.fetched())
            .body(http)
            .blockDigest(Sha1Digest.ALGORITHM, Sha1Digest.of(header, message.encodedBody()))
            .payloadDigest(Sha1Digest.ALGORITHM, payload)
            .build();
    String type = CdxEntry.mediaType(message.header("content-type"));
    return encode(capture, response, entry(capture, type, payload));
  }

  /**
   * Encodes a revisit record instead of the response whose payload is archived already, with the
   * profile {@code identical-payload-digest}; empty if the payload is another.
   *
   * @param original the archived response, which must not be that of a revisit record
   * @param place where it is
   */
  public static Optional<EncodedCapture> encodeRevisit(
      Capture capture, ArchivedResponse original, WarcPointer place) throws IOException {
    HttpResult.Response message = capture.response();
    RecordIdentity identity = original.identity();
    String payload = Sha1Digest.of(message.encodedBody());
    if (identity.revisit() || !identity.payloadDigest().equals(Sha1Digest.prefixed(payload))) {
      return Optional.empty();
    }
    byte[] header = response(message).serializeHeader();
    String id = identity.id();
    WarcRevisit revisit =
        new WarcRevisit.Builder(message.address(), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_0)
            .date(capture.fetched())
            .refersTo(
                URI.create(id.substring(1, id.length() - 1)),
                original.address(),
                original.fetched())
            .addHeader("WARC-Refers-To-Filename", place.file())
            .addHeader("WARC-Refers-To-File-Offset", Long.toString(place.offset()))
            .body(MediaType.HTTP_RESPONSE, header)
            .blockDigest(Sha1Digest.ALGORITHM, Sha1Digest.of(header))
            .payloadDigest(Sha1Digest.ALGORITHM, payload)
            .build();
    return Optional.of(encode(capture, revisit, entry(capture, CdxEntry.REVISIT_TYPE, payload)));
  }

  private static CdxEntry entry(Capture capture, String type, String payload) {
    HttpResult.Response message = capture.response();
    return new CdxEntry(message.address(), capture.fetched(), type, message.status(), payload);
  }

  private static EncodedCapture encode(Capture capture, WarcCaptureRecord first, CdxEntry entry)
      throws IOException {
    HttpRequest http = request(capture.response());
    WarcRequest request =
        new WarcRequest.Builder(capture.response().address())
            .date(capture.fetched())
            .body(http)
            .blockDigest(Sha1Digest.ALGORITHM, Sha1Digest.of(http.serializeHeader()))
            .concurrentTo(first.id())
            .build();
    WarcMetadata metadata =
        new WarcMetadata.Builder()
            .targetURI(capture.response().address())
            .date(capture.fetched())
            .fields(capture.metadataFields())
            .concurrentTo(first.id())
            .build();
    int hint = capture.response().encodedBody().length;
    ByteArrayOutputStream packed = new ByteArrayOutputStream(hint + 2048);
    int firstLength = compress(List.of(first, request, metadata), hint, packed);
    return new EncodedCapture(packed.toByteArray(), firstLength, entry);
  }

  /** Encodes the first record of a file. */
  static byte[] encodeWarcinfo(String file) throws IOException {
    Warcinfo info =
        new Warcinfo.Builder()
            .filename(file)
            .fields(
                Map.of("software", List.of("Wirewatch"), "format", List.of("WARC File Format 1.0")))
            .build();
    ByteArrayOutputStream packed = new ByteArrayOutputStream(512);
    compress(List.of(info), 0, packed);
    return packed.toByteArray();
  }

  /** Compresses records; returns the length of the first. */
  private static int compress(
      List<? extends WarcRecord> records, int hint, ByteArrayOutputStream packed)
      throws IOException {
    int firstLength = 0;
    ByteArrayOutputStream plain = new ByteArrayOutputStream(hint + 2048);
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(plain), WarcCompression.NONE)) {
      for (WarcRecord record : records) {
        plain.reset();
        writer.write(record);
        byte[] bytes = plain.toByteArray();
        GzipMemberWriter.write(bytes, 0, bytes.length, packed);
        firstLength = firstLength == 0 ? packed.size() : firstLength;
      }
    }
    return firstLength;
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
