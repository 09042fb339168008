package wirewatch.console.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.console.http.RouteGroup;

/** Stores the chosen theme, light or dark, in a cookie. */
public final class ThemeRoutes implements RouteGroup {
  private static final String COOKIE = "wirewatch-theme";
  private static final Set<String> THEMES = Set.of("light", "dark");
  private static final int COOKIE_SECONDS = (int) Duration.ofDays(365).toSeconds();

  /** Returns the chosen theme; empty if the preference of the device applies. */
  static String chosenTheme(Context context) {
    String theme = context.cookie(COOKIE);
    return theme != null && THEMES.contains(theme) ? theme : "";
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post("/theme", ThemeRoutes::choose);
  }

  private static void choose(Context context) {
    String theme = context.formParam("theme");
    if (theme != null && THEMES.contains(theme)) {
      context.cookie(
          new Cookie(COOKIE, theme, "/", COOKIE_SECONDS, false, true, null, SameSite.STRICT));
    }
    context.redirect(localPathOrRoot(context.formParam("back")), HttpStatus.SEE_OTHER);
  }

  /** Returns a path of this server, whatever was sent. */
  private static String localPathOrRoot(@Nullable String path) {
    if (path == null || !path.startsWith("/") || path.startsWith("//")) {
      return "/";
    }
    return path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\') ? path : "/";
  }
}
