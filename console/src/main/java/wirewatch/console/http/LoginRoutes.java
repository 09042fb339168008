package wirewatch.console.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wirewatch.console.audit.AuditNote;
import wirewatch.console.user.TooManyLoginsException;
import wirewatch.console.user.User;
import wirewatch.console.user.UserAccounts;

/** The login page, which starts sessions. */
final class LoginRoutes {
  private static final String SECRET_ACCOUNT = "login";
  private static final ProblemDetails UNAVAILABLE =
      new ProblemDetails(
          503,
          "users-unavailable",
          "Users cannot be asked",
          "the system is starting, or Elasticsearch cannot be reached",
          "Try again in some seconds.");

  private final AccessOptions accessOptions;
  private final LoginSessions sessions;
  private final LoginAttempts attempts;
  private final CallerResolver callers;
  private final Function<LoginView, String> page;

  LoginRoutes(
      AccessOptions accessOptions,
      LoginSessions sessions,
      LoginAttempts attempts,
      CallerResolver callers,
      Function<LoginView, String> page) {
    this.accessOptions = accessOptions;
    this.sessions = sessions;
    this.attempts = attempts;
    this.callers = callers;
    this.page = page;
  }

  void register(RoutesConfig routes) {
    routes.get(
        "/login", context -> showPage(context, localPathOrRoot(context.queryParam("to")), "", ""));
    routes.post("/login", this::logIn);
    routes.post("/logout", this::logOut);
  }

  /** Redirects to the login page, which leads back after the login. */
  static void redirectToLogin(Context context) {
    context.redirect(
        "/login?to=" + URLEncoder.encode(ownPath(context), StandardCharsets.UTF_8),
        HttpStatus.SEE_OTHER);
  }

  static String ownPath(Context context) {
    String query = context.queryString();
    return context.path() + (query == null ? "" : "?" + query);
  }

  private void logIn(Context context) {
    String to = localPathOrRoot(context.formParam("to"));
    String name = Objects.requireNonNullElse(context.formParam("user"), "").strip();
    String secret = Objects.requireNonNullElse(context.formParam("secret"), "");
    Optional<ProblemDetails> problem;
    try {
      problem = name.isEmpty() ? logInBySecret(context, secret) : logIn(context, name, secret);
    } catch (IOException | TooManyLoginsException e) {
      problem = Optional.of(UNAVAILABLE);
    }
    if (problem.isPresent()) {
      context.status(problem.get().status());
      showPage(context, to, problem.get().title() + ". " + problem.get().remedy(), name);
      return;
    }
    context.redirect(to, HttpStatus.SEE_OTHER);
  }

  private Optional<ProblemDetails> logInBySecret(Context context, String secret) {
    boolean right = callers.isSecret(secret);
    Optional<ProblemDetails> problem = attempts.count(context, SECRET_ACCOUNT, right);
    if (problem.isEmpty()) {
      setCookie(context, sessions.begin());
      AuditNote.add(context, new AuditNote("login", "", "", ""));
    }
    return problem;
  }

  private Optional<ProblemDetails> logIn(Context context, String name, String password)
      throws IOException {
    Optional<UserAccounts> accounts = callers.accounts();
    if (accounts.isEmpty()) {
      return Optional.of(UNAVAILABLE);
    }
    Optional<User> user = accounts.get().credentials().logIn(name, password);
    boolean started = user.isPresent() && startSession(context, accounts.get(), user.get());
    return attempts.count(context, LoginThrottle.Client.userAccount(name), started);
  }

  /** Starts a session of a user; false if the user is no longer as it was read. */
  boolean startSession(Context context, UserAccounts accounts, User user) throws IOException {
    Optional<String> token = accounts.credentials().beginSession(user);
    token.ifPresent(
        text -> {
          setCookie(context, text);
          AuditNote.add(context, new AuditNote("login", user.name(), "", ""));
        });
    return token.isPresent();
  }

  private void setCookie(Context context, String token) {
    context.cookie(cookie(context, token, (int) LoginSessions.LIFETIME.toSeconds()));
  }

  private void logOut(Context context) throws IOException {
    String token = Objects.requireNonNullElse(context.cookie(LoginSessions.COOKIE), "");
    sessions.end(token);
    if (callers.accounts().isPresent()) {
      callers.accounts().get().credentials().endSession(token);
    }
    endCookie(context);
    context.redirect("/login", HttpStatus.SEE_OTHER);
  }

  private void endCookie(Context context) {
    context.cookie(cookie(context, "", 0));
    context.header("Clear-Site-Data", "\"cache\"");
  }

  private Cookie cookie(Context context, String value, int seconds) {
    return new Cookie(
        LoginSessions.COOKIE,
        value,
        "/",
        seconds,
        attempts.isSecure(context),
        true,
        null,
        SameSite.STRICT);
  }

  /** Shows the login page to one who is refused, with a path to return to. */
  void showRefusal(Context context, String to, String problem) {
    context.status(HttpStatus.FORBIDDEN);
    showPage(context, localPathOrRoot(to), problem, "");
  }

  private void showPage(Context context, String to, String problem, String name) {
    context.html(
        page.apply(
            new LoginView(
                to,
                CsrfTokens.token(context),
                problem,
                name,
                accessOptions.secret() != null,
                accessOptions.provider())));
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
