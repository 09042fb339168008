package wirewatch.console.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Access control of the console, applied to every request before its handler. Without a secret,
 * every client is accepted that uses an allowed host name; with one, the client must have logged in
 * or send the secret as a bearer token. Changes must come from a page of the console or a program.
 */
public final class AccessControl {
  private static final Set<String> PUBLIC_PATHS =
      Set.of("/login", "/console.css", "/favicon.ico", "/health/live");
  private static final Set<String> MONITORING_PATHS =
      Set.of("/metrics", "/health", "/health/ready");
  private static final String HUB_PATH = "/websub/";
  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";
  private static final String SECURE_ATTRIBUTE = AccessControl.class.getName() + ".secure";
  private static final String AUTHORIZED_ATTRIBUTE = AccessControl.class.getName() + ".authorized";

  private final AccessOptions accessOptions;
  private final CrossSiteGuard crossSiteGuard;
  private final LoginRoutes loginRoutes;
  private final byte[] csrfKey = SecureTokens.randomBytes();

  private AccessControl(
      AccessOptions accessOptions, CrossSiteGuard crossSiteGuard, LoginRoutes loginRoutes) {
    this.accessOptions = accessOptions;
    this.crossSiteGuard = crossSiteGuard;
    this.loginRoutes = loginRoutes;
  }

  /** Creates the access control; {@code page} renders the login page. */
  public static AccessControl of(
      AccessOptions accessOptions, Clock clock, Function<LoginView, String> page) {
    LoginRoutes.LoginState loginState =
        new LoginRoutes.LoginState(
            Optional.ofNullable(accessOptions.secret()),
            new ForwardedHeaders(accessOptions.proxies()),
            new LoginSessions(clock),
            new LoginThrottle(clock));
    return new AccessControl(
        accessOptions,
        new CrossSiteGuard(new AllowedHosts(accessOptions.hosts())),
        new LoginRoutes(loginState, page));
  }

  /** Registers the checks; to be called before any other routes are registered. */
  public void register(RoutesConfig routes) {
    routes.before(this::check);
    loginRoutes.register(routes);
  }

  private void check(Context context) {
    SecurityHeaders.set(context);
    context.header("Cache-Control", "no-store");
    context.attribute(SECURE_ATTRIBUTE, loginRoutes.isSecure(context));
    context.attribute(AUTHORIZED_ATTRIBUTE, (BooleanSupplier) () -> isAuthorized(context));
    CsrfTokens.prepare(
        context, csrfKey, loginRoutes.session(context), loginRoutes.isSecure(context));
    Optional<ProblemDetails> problem =
        crossSiteGuard
            .checkOrigin(context)
            .or(() -> checkLogin(context))
            .or(() -> crossSiteGuard.checkMediaType(context));
    if (problem.isEmpty() && !hasSecret(context) && !isHub(context)) {
      problem = crossSiteGuard.checkToken(context);
    }
    problem.ifPresent(
        found -> {
          found.respond(context);
          context.skipRemainingHandlers();
        });
  }

  private boolean isAuthorized(Context context) {
    return needsNoSecret(context) || hasSecret(context);
  }

  /** Whether the request is accepted without a secret of its own. */
  private boolean needsNoSecret(Context context) {
    return accessOptions.secret() == null
        || isPublic(context)
        || loginRoutes.session(context).isPresent();
  }

  /**
   * Returns whether the client of a long-running response is still authorized: its session can end
   * meanwhile.
   */
  public static boolean isStillAuthorized(Context context) {
    return context.attribute(AUTHORIZED_ATTRIBUTE) instanceof BooleanSupplier still
        && still.getAsBoolean();
  }

  /** Checks that the client is logged in; redirects browsers to the login page. */
  private Optional<ProblemDetails> checkLogin(Context context) {
    if (needsNoSecret(context)) {
      return Optional.empty();
    }
    if (hasSecret(context)) {
      return loginRoutes.checkSecret(context, LoginThrottle.Account.TOKEN, secretOrEmpty(context));
    }
    if (isBrowserNavigation(context)) {
      loginRoutes.redirectToLogin(context);
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
    String accept = context.header("Accept");
    return RequestOrigin.isSafeMethod(context)
        && !ProblemDetails.isApiRequest(context)
        && accept != null
        && accept.contains("text/html");
  }

  private boolean hasSecret(Context context) {
    return accessOptions.secret() != null && findSecret(context).isPresent();
  }

  private static String secretOrEmpty(Context context) {
    return findSecret(context).orElse("");
  }

  /**
   * Returns the secret in the Authorization header. Feed readers support only Basic (RFC 7617); it
   * is accepted with any user name, but only for safe methods, because browsers send it on their
   * own.
   */
  private static Optional<String> findSecret(Context context) {
    String header = Optional.ofNullable(context.header("Authorization")).orElse("");
    if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.of(header.substring(BEARER.length()).strip());
    }
    if (header.regionMatches(true, 0, BASIC, 0, BASIC.length())
        && RequestOrigin.isSafeMethod(context)) {
      return Optional.of(password(header.substring(BASIC.length()).strip()));
    }
    return Optional.empty();
  }

  private static String password(String basic) {
    try {
      String pair = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return "";
    }
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
