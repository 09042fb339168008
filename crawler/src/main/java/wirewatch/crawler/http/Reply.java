package wirewatch.crawler.http;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of one request. */
public sealed interface Reply {

  /**
   * A response.
   *
   * @param headers names in lower case, values in order
   * @param sent the request's headers
   * @param raw the bytes before content decoding; not copied, so never written to
   * @param body the bytes after it; not copied either
   */
  @SuppressWarnings("ArrayRecordComponent") // bodies are large and read once; nobody compares them
  record Message(
      URI address,
      int status,
      String reason,
      Map<String, List<String>> headers,
      Map<String, List<String>> sent,
      byte[] raw,
      byte[] body)
      implements Reply {

    /** The first value of a header, by its name in lower case. */
    public @Nullable String header(String name) {
      List<String> values = headers.get(name);
      return values == null || values.isEmpty() ? null : values.getFirst();
    }
  }

  /**
   * No response, or one that cannot be used.
   *
   * @param why one plain sentence
   */
  record Broken(String why, boolean temporary) implements Reply {}
}
