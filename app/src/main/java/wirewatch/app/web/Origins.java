package wirewatch.app.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Distinguishes requests of the console's own pages from those of pages of other sites. */
final class Origins {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private Origins() {}

  static boolean isSafeMethod(Context context) {
    return SAFE.contains(context.req().getMethod());
  }

  /** Returns whether the request comes from a page of another site. */
  static boolean isForeign(Context context) {
    String site = context.header("Sec-Fetch-Site");
    if (site != null) {
      return !OWN.contains(site);
    }
    String origin = context.header("Origin");
    return origin != null && !authority(origin).equals(Optional.ofNullable(context.header("Host")));
  }

  /** Returns whether the request comes from a page of the console. */
  static boolean isOwn(Context context) {
    boolean said = context.header("Sec-Fetch-Site") != null || context.header("Origin") != null;
    return said && !isForeign(context);
  }

  private static Optional<String> authority(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
