package wirewatch.app.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stores the chosen theme, light or dark, in a cookie. */
final class Theme implements Routes {
  private static final String COOKIE = "wirewatch-theme";
  private static final Set<String> KNOWN = Set.of("light", "dark");
  private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

  /** Returns the chosen theme; empty if the preference of the device applies. */
  static String of(Context context) {
    String theme = context.cookie(COOKIE);
    return theme != null && KNOWN.contains(theme) ? theme : "";
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.post("/theme", Theme::choose);
  }

  private static void choose(Context context) {
    String theme = context.formParam("theme");
    if (theme != null && KNOWN.contains(theme)) {
      context.cookie(new Cookie(COOKIE, theme, "/", YEAR, false, true, null, SameSite.STRICT));
    }
    context.redirect(local(context.formParam("back")), HttpStatus.SEE_OTHER);
  }

  /** Returns a path of this server, whatever was sent. */
  private static String local(@Nullable String path) {
    if (path == null || !path.startsWith("/") || path.startsWith("//")) {
      return "/";
    }
    return path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\') ? path : "/";
  }
}
