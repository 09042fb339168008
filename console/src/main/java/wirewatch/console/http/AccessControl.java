package wirewatch.console.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wirewatch.console.audit.AuditLog;
import wirewatch.console.user.Caller;
import wirewatch.console.user.Role;
import wirewatch.console.user.SecureTokens;
import wirewatch.console.user.User;
import wirewatch.console.user.UserAccounts;

/**
 * Access control of the console, applied to every request before its handler. Without a login,
 * every client is accepted that uses an allowed host name; with one, the client must have logged in
 * or send the secret or an API key as a bearer token, and have the role that {@link RouteTable}
 * names. Changes must come from a page of the console or a program.
 */
public final class AccessControl {
  private static final Set<String> PUBLIC_PATHS =
      Set.of(
          "/login",
          "/login/oidc",
          "/login/oidc/callback",
          "/console.css",
          "/favicon.ico",
          "/health/live");
  private static final Set<String> MONITORING_PATHS =
      Set.of("/metrics", "/health", "/health/ready");
  private static final String HUB_PATH = "/websub/";
  private static final String SECURE_ATTRIBUTE = AccessControl.class.getName() + ".secure";
  private static final String AUTHORIZED_ATTRIBUTE = AccessControl.class.getName() + ".authorized";
  private static final String CALLER_ATTRIBUTE = AccessControl.class.getName() + ".caller";

  private final AccessOptions accessOptions;
  private final CrossSiteGuard crossSiteGuard;
  private final LoginAttempts attempts;
  private final CallerResolver callers;
  private final LoginRoutes loginRoutes;
  private final AuditFilter auditFilter = new AuditFilter();
  private final byte[] csrfKey = SecureTokens.randomBytes();

  private AccessControl(
      AccessOptions accessOptions, Clock clock, Function<LoginView, String> page) {
    LoginSessions sessions = new LoginSessions(clock);
    this.accessOptions = accessOptions;
    this.crossSiteGuard = new CrossSiteGuard(new AllowedHosts(accessOptions.hosts()));
    this.attempts = new LoginAttempts(new ForwardedHeaders(accessOptions.proxies()), clock);
    this.callers = new CallerResolver(accessOptions, sessions);
    this.loginRoutes = new LoginRoutes(accessOptions, sessions, attempts, callers, page);
  }

  /** Creates the access control; {@code page} renders the login page. */
  public static AccessControl of(
      AccessOptions accessOptions, Clock clock, Function<LoginView, String> page) {
    return new AccessControl(accessOptions, clock, page);
  }

  /** Accepts these users from now on, and adds what they change to the audit log. */
  public void use(UserAccounts accounts, AuditLog auditLog) {
    callers.use(accounts);
    auditFilter.use(auditLog);
  }

  /** Registers the checks; to be called before any other routes are registered. */
  public void register(RoutesConfig routes) {
    routes.before(this::check);
    routes.beforeMatched(this::checkRole);
    routes.afterMatched(auditFilter::record);
    loginRoutes.register(routes);
  }

  private void check(Context context) {
    boolean secure = attempts.isSecure(context);
    SecurityHeaders.set(context);
    context.header("Cache-Control", "no-store");
    context.attribute(SECURE_ATTRIBUTE, secure);
    context.attribute(AUTHORIZED_ATTRIBUTE, (BooleanSupplier) () -> isAuthorized(context));
    Optional<ProblemDetails> problem = crossSiteGuard.checkOrigin(context);
    CallerResolver.Outcome outcome =
        problem.isPresent() || isPublic(context)
            ? new CallerResolver.Nobody()
            : callers.resolve(context);
    Optional<String> session = Optional.empty();
    boolean program = isHub(context);
    if (outcome instanceof CallerResolver.Known known) {
      session = Optional.ofNullable(known.session());
      program = program || known.program();
      context.attribute(CALLER_ATTRIBUTE, known.caller());
    }
    CsrfTokens.prepare(context, csrfKey, session, secure);
    problem =
        problem
            .or(() -> checkLogin(context, outcome))
            .or(() -> crossSiteGuard.checkMediaType(context));
    if (problem.isEmpty() && !program) {
      problem = crossSiteGuard.checkToken(context);
    }
    problem.ifPresent(found -> refuse(context, found));
  }

  private static void refuse(Context context, ProblemDetails problem) {
    problem.respond(context);
    context.skipRemainingHandlers();
  }

  /** Checks the role that the matched route needs. */
  private void checkRole(Context context) {
    RouteTable.Rule rule = RouteTable.ofMatched(context);
    if (isPublic(context) || rule.allows(caller(context).role())) {
      return;
    }
    Role needed = rule.role();
    String message =
        "Your role is %s; this needs the role %s."
            .formatted(caller(context).role().label(), needed == null ? "" : needed.label());
    if (isBrowserNavigation(context)) {
      loginRoutes.showRefusal(context, LoginRoutes.ownPath(context), message);
      context.skipRemainingHandlers();
      return;
    }
    refuse(
        context,
        new ProblemDetails(
            403,
            "role-required",
            "Role required",
            message,
            "Ask an admin for the role, or use a key with a higher scope."));
  }

  private boolean isAuthorized(Context context) {
    return isPublic(context) || callers.resolve(context) instanceof CallerResolver.Known;
  }

  /**
   * Returns whether the client of a long-running response is still authorized: its session can end
   * meanwhile.
   */
  public static boolean isStillAuthorized(Context context) {
    return context.attribute(AUTHORIZED_ATTRIBUTE) instanceof BooleanSupplier still
        && still.getAsBoolean();
  }

  /** Returns who sent a request; a reader without a name where nobody had to log in. */
  public static Caller caller(Context context) {
    Caller caller = context.attribute(CALLER_ATTRIBUTE);
    return caller == null ? new Caller(null, Role.READER, null) : caller;
  }

  /**
   * Starts a session of a user who has proved to be one elsewhere.
   *
   * @return false if the user was changed meanwhile
   */
  public boolean logIn(Context context, UserAccounts accounts, User user) throws IOException {
    return loginRoutes.startSession(context, accounts, user);
  }

  /** Shows the login page after a login elsewhere that failed. */
  public void refuseLogin(Context context, String problem) {
    loginRoutes.showRefusal(context, "/", problem);
  }

  /** Returns a path of this server, whatever was requested, so that nobody is led elsewhere. */
  public static String localPathOrRoot(@Nullable String requested) {
    return LoginRoutes.localPathOrRoot(requested);
  }

  /** Checks that the client is logged in; redirects browsers to the login page. */
  private Optional<ProblemDetails> checkLogin(Context context, CallerResolver.Outcome outcome) {
    if (isPublic(context)) {
      return Optional.empty();
    }
    return switch (outcome) {
      case CallerResolver.Known known when known.program() ->
          attempts.count(context, CallerResolver.TOKEN_ACCOUNT, true);
      case CallerResolver.Known known -> Optional.empty();
      case CallerResolver.WrongSecret wrong ->
          attempts.count(context, CallerResolver.TOKEN_ACCOUNT, false);
      case CallerResolver.Unavailable unavailable -> Optional.of(unavailable(context, unavailable));
      case CallerResolver.Nobody nobody -> askForLogin(context);
    };
  }

  private static ProblemDetails unavailable(
      Context context, CallerResolver.Unavailable unavailable) {
    context.header("Retry-After", "5");
    return new ProblemDetails(
        503,
        "users-unavailable",
        "Users cannot be asked",
        unavailable.reason(),
        "Repeat the request in some seconds.");
  }

  private static Optional<ProblemDetails> askForLogin(Context context) {
    if (isBrowserNavigation(context)) {
      LoginRoutes.redirectToLogin(context);
      context.skipRemainingHandlers();
      return Optional.empty();
    }
    context.header("WWW-Authenticate", "Bearer realm=\"wirewatch\"");
    return Optional.of(
        new ProblemDetails(
            401,
            "login-required",
            "Login required",
            "nobody is logged in, and no token came with the request",
            "Send the header `Authorization: Bearer TOKEN`, or log in at /login."));
  }

  /** Hubs have no account; what they send is signed. */
  private static boolean isHub(Context context) {
    return context.path().startsWith(HUB_PATH);
  }

  private boolean isPublic(Context context) {
    return PUBLIC_PATHS.contains(context.path())
        || isHub(context)
        || context.path().startsWith("/assets/")
        || (accessOptions.openMetrics() && MONITORING_PATHS.contains(context.path()));
  }

  /** Returns whether a browser asks for a page. */
  public static boolean isBrowserNavigation(Context context) {
    @Nullable String accept = context.header("Accept");
    return RequestOrigin.isSafeMethod(context)
        && !ProblemDetails.isApiRequest(context)
        && accept != null
        && accept.contains("text/html");
  }

  /** Returns the base URI of the console as the client reaches it. */
  public static URI baseUri(Context context) {
    String scheme = Boolean.TRUE.equals(context.attribute(SECURE_ATTRIBUTE)) ? "https" : "http";
    return URI.create(scheme + "://" + context.header("Host") + "/");
  }

  /** Formats a pause in whole seconds, rounded up. */
  static String wholeSeconds(Duration pause) {
    return String.valueOf(Math.max(1, pause.plusMillis(999).toSeconds()));
  }
}
