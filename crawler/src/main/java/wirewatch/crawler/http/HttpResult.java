package wirewatch.crawler.http;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The result of one request. */
public sealed interface HttpResult {

  /**
   * A response.
   *
   * @param headers names in lower case, values in order
   * @param requestHeaders the headers of the request
   * @param encodedBody the bytes before content decoding; not copied, must not be modified
   * @param body the bytes after content decoding; not copied, must not be modified
   */
  @SuppressWarnings("ArrayRecordComponent") // bodies are large and read once; never compared
  record Response(
      URI address,
      int status,
      String reasonPhrase,
      Map<String, List<String>> headers,
      Map<String, List<String>> requestHeaders,
      byte[] encodedBody,
      byte[] body)
      implements HttpResult {

    /** The first value of a header, by its name in lower case. */
    public @Nullable String header(String name) {
      List<String> values = headers.get(name);
      return values == null || values.isEmpty() ? null : values.getFirst();
    }
  }

  /**
   * No response, or one that cannot be used.
   *
   * @param reason one sentence for users
   */
  record Failed(String reason, boolean temporary) implements HttpResult {}
}
