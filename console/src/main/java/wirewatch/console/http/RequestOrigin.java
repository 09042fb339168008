package wirewatch.console.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Distinguishes requests of the console's own pages from those of pages of other sites. */
final class RequestOrigin {
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> SAME_ORIGIN_VALUES = Set.of("same-origin", "none");

  private RequestOrigin() {}

  static boolean isSafeMethod(Context context) {
    return SAFE_METHODS.contains(context.req().getMethod());
  }

  /** Returns whether the request comes from a page of another site. */
  static boolean isCrossOrigin(Context context) {
    String site = context.header("Sec-Fetch-Site");
    if (site != null) {
      return !SAME_ORIGIN_VALUES.contains(site);
    }
    String origin = context.header("Origin");
    return origin != null && !authority(origin).equals(Optional.ofNullable(context.header("Host")));
  }

  /** Returns whether the request comes from a page of the console. */
  static boolean isSameOrigin(Context context) {
    boolean said = context.header("Sec-Fetch-Site") != null || context.header("Origin") != null;
    return said && !isCrossOrigin(context);
  }

  private static Optional<String> authority(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
