package wirewatch.crawler.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;

/**
 * Reads the body of a response within its limit of length, and waits for memory when it is large.
 *
 * @param timeout the time limit of the request
 */
record ReceivedBody(BodyDecoder decoder, BodyMemory.Lease lease, Timeout timeout, long maxBody) {
  private static final int BUFFER_SIZE = 16 << 10;

  HttpResult read(FetchRequest fetchRequest, Request request, Response response)
      throws IOException {
    byte[] raw = readEncoded(response);
    Map<String, List<String>> headers = response.headers().toMultimap();
    byte[] body =
        decoder.decode(
            raw,
            headers.getOrDefault("content-encoding", List.of()),
            size -> lease.await(size, timeout));
    return new HttpResult.Response(
        fetchRequest.address(),
        response.code(),
        response.message(),
        headers,
        request.headers().toMultimap(),
        raw,
        body);
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
