package wirewatch.crawler.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Response;
import okio.Timeout;
import wirewatch.crawler.access.SiteCredentials;

/**
 * Reads the body of a response within its limit of length, and waits for memory when it is large.
 *
 * @param timeout the time limit of the request
 */
record ReceivedBody(BodyDecoder decoder, BodyMemory.Lease lease, Timeout timeout, long maxBody) {
  private static final int BUFFER_SIZE = 16 << 10;

  HttpResult read(FetchRequest fetchRequest, Response response) throws IOException {
    byte[] raw = readEncoded(response);
    byte[] body = decoder.decode(raw, contentCodings(response), size -> lease.await(size, timeout));
    return toResult(fetchRequest, response, raw, body);
  }

  /** Reads the first bytes, of the encoded and of the decoded body, however long it is. */
  HttpResult readPrefix(FetchRequest fetchRequest, Response response, int length)
      throws IOException {
    byte[] raw = response.body().byteStream().readNBytes(length);
    lease.await(raw.length, timeout);
    byte[] body = new BodyDecoder(length).decodePrefix(raw, contentCodings(response));
    return toResult(fetchRequest, response, raw, body);
  }

  private static List<String> contentCodings(Response response) {
    return response.headers().values("content-encoding");
  }

  private static HttpResult toResult(
      FetchRequest fetchRequest, Response response, byte[] raw, byte[] body) {
    return new HttpResult.Response(
        fetchRequest.address(),
        response.code(),
        response.message(),
        recordedHeaders(fetchRequest, response),
        recordedRequestHeaders(fetchRequest, response),
        raw,
        body);
  }

  /** The session of a source with credentials is kept by them, and nowhere else. */
  private static Map<String, List<String>> recordedHeaders(
      FetchRequest fetchRequest, Response response) {
    Map<String, List<String>> headers = response.headers().toMultimap();
    SiteCredentials credentials = fetchRequest.credentials();
    if (credentials == null) {
      return headers;
    }
    credentials.receive(fetchRequest.address(), response.headers().values("set-cookie"));
    return without(headers, Set.of("set-cookie"));
  }

  private static Map<String, List<String>> recordedRequestHeaders(
      FetchRequest fetchRequest, Response response) {
    Map<String, List<String>> headers = response.request().headers().toMultimap();
    SiteCredentials credentials = fetchRequest.credentials();
    return credentials == null ? headers : without(headers, credentials.headerNames());
  }

  private static Map<String, List<String>> without(
      Map<String, List<String>> headers, Set<String> names) {
    Map<String, List<String>> kept = new LinkedHashMap<>(headers);
    kept.keySet().removeAll(names);
    return kept;
  }

  private byte[] readEncoded(Response response) throws IOException {
    long declared = response.body().contentLength();
    if (declared > maxBody) {
      throw new BodyTooLongException(maxBody);
    }
    lease.await(declared, timeout);
    ByteArrayOutputStream raw =
        new ByteArrayOutputStream(Math.toIntExact(Math.max(declared, BUFFER_SIZE)));
    byte[] chunk = new byte[BUFFER_SIZE];
    try (InputStream in = response.body().byteStream()) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        if (raw.size() + (long) n > maxBody) {
          throw new BodyTooLongException(maxBody);
        }
        lease.await(raw.size() + (long) n, timeout);
        raw.write(chunk, 0, n);
      }
    }
    return raw.toByteArray();
  }
}
