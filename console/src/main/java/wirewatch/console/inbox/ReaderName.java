package wirewatch.console.inbox;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import wirewatch.console.http.AccessControl;

/**
 * The name that is kept with a decision: that of the user, or the one that a reader without a user
 * name gives, which is not checked and kept in a cookie.
 */
final class ReaderName {
  private static final String COOKIE = "wirewatch-reader";
  private static final String UNNAMED = "console";
  private static final int MAX_LENGTH = 60;
  private static final int SECONDS = (int) Duration.ofDays(365).toSeconds();

  private ReaderName() {}

  /** Returns the name; {@code console} if none was given. */
  static String of(Context context) {
    String user = AccessControl.caller(context).user();
    if (user != null) {
      return user;
    }
    String cookie = context.cookie(COOKIE);
    if (cookie == null || cookie.isBlank()) {
      return UNNAMED;
    }
    try {
      return clean(URLDecoder.decode(cookie, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return UNNAMED;
    }
  }

  /** Keeps the name of a form, and returns it. */
  static String remember(Context context) {
    String given = context.formParam("reader");
    if (given == null || AccessControl.caller(context).user() != null) {
      return of(context);
    }
    String name = clean(given);
    String value = URLEncoder.encode(name, StandardCharsets.UTF_8);
    context.cookie(new Cookie(COOKIE, value, "/", SECONDS, false, true, null, SameSite.STRICT));
    return name;
  }

  private static String clean(String name) {
    String clean = Objects.requireNonNullElse(name, "").replaceAll("\\p{Cntrl}", " ").strip();
    String cut = clean.substring(0, Math.min(clean.length(), MAX_LENGTH));
    return cut.isEmpty() ? UNNAMED : cut;
  }
}
