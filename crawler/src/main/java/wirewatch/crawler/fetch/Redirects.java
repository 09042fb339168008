package wirewatch.crawler.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.http.GuardedHttpClient;
import wirewatch.crawler.http.HttpResult;

/** Evaluates redirect responses (RFC 9110, 15.4). */
final class Redirects {
  private Redirects() {}

  static boolean isRedirect(HttpResult.Response message) {
    return switch (message.status()) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /**
   * Returns the HTTP target of a redirect; null if it has none, or the response is not a redirect.
   */
  static @Nullable URI target(HttpResult.Response message) {
    String location = message.header("location");
    return !isRedirect(message) || location == null
        ? null
        : GuardedHttpClient.resolve(message.address(), location).orElse(null);
  }
}
