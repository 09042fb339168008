package wirewatch.crawler;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.http.Http;
import wirewatch.crawler.http.Reply;

/** Evaluates redirect responses (RFC 9110, 15.4). */
final class Redirects {
  private Redirects() {}

  static boolean isRedirect(Reply.Message message) {
    return switch (message.status()) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /**
   * Returns the HTTP target of a redirect; null if it has none, or the response is not a redirect.
   */
  static @Nullable URI target(Reply.Message message) {
    String location = message.header("location");
    return !isRedirect(message) || location == null
        ? null
        : Http.resolve(message.address(), location).orElse(null);
  }
}
