package wirewatch.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The login page, which starts sessions. */
final class Login {
  private static final String COOKIE = "wirewatch-session";

  private final Door door;
  private final Function<LoginView, String> page;

  /** The secret, and what is known of clients and their attempts. */
  record Door(Optional<String> secret, Caller caller, Sessions sessions, Throttle throttle) {}

  Login(Door door, Function<LoginView, String> page) {
    this.door = door;
    this.page = page;
  }

  void add(RoutesConfig routes) {
    routes.get("/login", context -> show(context, to(context.queryParam("to")), ""));
    routes.post("/login", this::enter);
    routes.post("/logout", this::leave);
  }

  /** The id of the session that a request belongs to. */
  Optional<String> session(Context context) {
    return Optional.ofNullable(context.cookie(COOKIE)).filter(door.sessions()::isOpen);
  }

  boolean isSecure(Context context) {
    return door.caller().isSecure(context);
  }

  /** Redirects to the login page, which leads back after the login. */
  void send(Context context) {
    String query = context.queryString();
    String path = context.path() + (query == null ? "" : "?" + query);
    context.redirect(
        "/login?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
  }

  /** Checks a secret; a problem if it is wrong or too many attempts failed before. */
  Optional<Problem> refused(Context context, String secret) {
    String address = door.caller().address(context);
    Duration pause = door.throttle().pause(address);
    if (!pause.isZero()) {
      context.header("Retry-After", Access.seconds(pause));
      return Optional.of(
          new Problem(
              429,
              "too-many-attempts",
              "Too many attempts",
              "too many wrong secrets came from this address",
              "Try again in " + Access.seconds(pause) + " s."));
    }
    if (door.secret().isPresent() && Secret.equal(secret, door.secret().get())) {
      door.throttle().succeeded(address);
      return Optional.empty();
    }
    door.throttle().failed(address);
    context.header("WWW-Authenticate", "Bearer realm=\"wirewatch\", error=\"invalid_token\"");
    return Optional.of(
        new Problem(
            401,
            "wrong-secret",
            "Wrong secret",
            "the token or password is not the configured one",
            "It is console.token or console.password of the configuration."));
  }

  private void enter(Context context) {
    String to = to(context.formParam("to"));
    String secret = Optional.ofNullable(context.formParam("secret")).orElse("");
    Optional<Problem> problem = refused(context, secret);
    if (problem.isPresent()) {
      context.status(problem.get().status());
      show(context, to, problem.get().title() + ". " + problem.get().remedy());
      return;
    }
    String id = door.sessions().begin();
    context.cookie(cookie(context, id, (int) Sessions.LIFE.toSeconds()));
    context.redirect(to, HttpStatus.SEE_OTHER);
  }

  private void leave(Context context) {
    session(context).ifPresent(door.sessions()::end);
    context.cookie(cookie(context, "", 0));
    context.header("Clear-Site-Data", "\"cache\"");
    context.redirect("/login", HttpStatus.SEE_OTHER);
  }

  private Cookie cookie(Context context, String value, int seconds) {
    return new Cookie(COOKIE, value, "/", seconds, isSecure(context), true, null, SameSite.STRICT);
  }

  private void show(Context context, String to, String problem) {
    context.html(page.apply(new LoginView(to, Csrf.token(context), problem)));
  }

  /** Returns a path of this server, so that nobody is redirected elsewhere. */
  static String to(@Nullable String asked) {
    return asked != null
            && asked.startsWith("/")
            && !asked.startsWith("//")
            && asked.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\')
        ? asked
        : "/";
  }
}
