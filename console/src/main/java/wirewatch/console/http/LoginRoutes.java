package wirewatch.console.http;

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
final class LoginRoutes {

  private final LoginState state;
  private final Function<LoginView, String> page;

  /** The secret, and what is known of clients and their attempts. */
  record LoginState(
      Optional<String> secret,
      ForwardedHeaders forwardedHeaders,
      LoginSessions sessions,
      LoginThrottle throttle) {}

  LoginRoutes(LoginState loginState, Function<LoginView, String> page) {
    this.state = loginState;
    this.page = page;
  }

  void register(RoutesConfig routes) {
    routes.get(
        "/login", context -> showPage(context, localPathOrRoot(context.queryParam("to")), ""));
    routes.post("/login", this::logIn);
    routes.post("/logout", this::logOut);
  }

  /** The id of the session that a request belongs to. */
  Optional<String> session(Context context) {
    return Optional.ofNullable(context.cookie(LoginSessions.COOKIE))
        .filter(state.sessions()::isOpen);
  }

  boolean isSecure(Context context) {
    return state.forwardedHeaders().isSecure(context);
  }

  /** Redirects to the login page, which leads back after the login. */
  void redirectToLogin(Context context) {
    String query = context.queryString();
    String path = context.path() + (query == null ? "" : "?" + query);
    context.redirect(
        "/login?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
  }

  /**
   * Checks a secret; a problem if it is wrong. The right one is never refused, whatever others at
   * its address have tried: one of 16 characters cannot be found by trying.
   */
  Optional<ProblemDetails> checkSecret(
      Context context, LoginThrottle.Account account, String secret) {
    LoginThrottle.Client client =
        new LoginThrottle.Client(account, state.forwardedHeaders().clientAddress(context));
    if (state.secret().isPresent() && SecureTokens.isEqual(secret, state.secret().get())) {
      state.throttle().recordSuccess(client);
      return Optional.empty();
    }
    return Optional.of(refuse(context, client));
  }

  private ProblemDetails refuse(Context context, LoginThrottle.Client client) {
    Duration pause = state.throttle().waitTime(client);
    if (!pause.isZero()) {
      context.header("Retry-After", AccessControl.wholeSeconds(pause));
      return new ProblemDetails(
          429,
          "too-many-attempts",
          "Too many attempts",
          "this secret is wrong, and too many wrong ones came from this address",
          "Try again in "
              + AccessControl.wholeSeconds(pause)
              + " s; the right one is accepted at once.");
    }
    state.throttle().recordFailure(client);
    context.header("WWW-Authenticate", "Bearer realm=\"wirewatch\", error=\"invalid_token\"");
    return new ProblemDetails(
        401,
        "wrong-secret",
        "Wrong secret",
        "the token or password is not the configured one",
        "It is console.token or console.password of the configuration.");
  }

  private void logIn(Context context) {
    String to = localPathOrRoot(context.formParam("to"));
    String secret = Optional.ofNullable(context.formParam("secret")).orElse("");
    Optional<ProblemDetails> problem = checkSecret(context, LoginThrottle.Account.LOGIN, secret);
    if (problem.isPresent()) {
      context.status(problem.get().status());
      showPage(context, to, problem.get().title() + ". " + problem.get().remedy());
      return;
    }
    String id = state.sessions().begin();
    context.cookie(cookie(context, id, (int) LoginSessions.LIFETIME.toSeconds()));
    context.redirect(to, HttpStatus.SEE_OTHER);
  }

  private void logOut(Context context) {
    session(context).ifPresent(state.sessions()::end);
    context.cookie(cookie(context, "", 0));
    context.header("Clear-Site-Data", "\"cache\"");
    context.redirect("/login", HttpStatus.SEE_OTHER);
  }

  private Cookie cookie(Context context, String value, int seconds) {
    return new Cookie(
        LoginSessions.COOKIE, value, "/", seconds, isSecure(context), true, null, SameSite.STRICT);
  }

  private void showPage(Context context, String to, String problem) {
    context.html(page.apply(new LoginView(to, CsrfTokens.token(context), problem)));
  }

  /** Returns a path of this server, so that nobody is redirected elsewhere. */
  static String localPathOrRoot(@Nullable String requested) {
    return requested != null
            && requested.startsWith("/")
            && !requested.startsWith("//")
            && requested.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\')
        ? requested
        : "/";
  }
}
