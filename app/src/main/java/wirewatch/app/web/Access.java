package wirewatch.app.web;

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
import wirewatch.app.config.Configuration.Entrance;

/**
 * Access control of the console, applied to every request before its handler. Without a secret,
 * every client is accepted that uses an allowed host name; with one, the client must have logged in
 * or send the secret as a bearer token. Changes must come from a page of the console or a program.
 */
public final class Access {
  private static final Set<String> PUBLIC =
      Set.of("/login", "/console.css", "/favicon.ico", "/health/live");
  private static final Set<String> MEASURES = Set.of("/metrics", "/health", "/health/ready");
  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";
  private static final String SECURE = Access.class.getName() + ".secure";
  private static final String WELCOME = Access.class.getName() + ".welcome";

  private final Entrance entrance;
  private final Gate gate;
  private final Login login;
  private final byte[] key = Secret.randomBytes();

  private Access(Entrance entrance, Gate gate, Login login) {
    this.entrance = entrance;
    this.gate = gate;
    this.login = login;
  }

  /** Creates the access control; {@code page} renders the login page. */
  public static Access of(Entrance entrance, Clock clock, Function<LoginView, String> page) {
    Login.Door door =
        new Login.Door(
            Optional.ofNullable(entrance.secret()),
            new Caller(entrance.proxies()),
            new Sessions(clock),
            new Throttle(clock));
    return new Access(entrance, new Gate(new Hosts(entrance.hosts())), new Login(door, page));
  }

  /** Registers the checks; to be called before any other routes are registered. */
  public void add(RoutesConfig routes) {
    routes.before(this::check);
    login.add(routes);
  }

  private void check(Context context) {
    SecurityHeaders.set(context);
    context.header("Cache-Control", "no-store");
    context.attribute(SECURE, login.isSecure(context));
    context.attribute(WELCOME, (BooleanSupplier) () -> isKnown(context));
    Csrf.prepare(context, key, login.session(context), login.isSecure(context));
    Optional<Problem> problem = gate.problem(context).or(() -> stranger(context));
    if (problem.isEmpty() && !isBearer(context)) {
      problem = gate.forgery(context);
    }
    problem.ifPresent(
        found -> {
          found.answer(context);
          context.skipRemainingHandlers();
        });
  }

  private boolean isKnown(Context context) {
    return entrance.secret() == null
        || isBearer(context)
        || isOpenToAll(context)
        || login.session(context).isPresent();
  }

  /**
   * Returns whether the client of a long-running response is still authorized: its session can end
   * meanwhile.
   */
  public static boolean isWelcome(Context context) {
    return context.attribute(WELCOME) instanceof BooleanSupplier still && still.getAsBoolean();
  }

  /** Checks that the client is logged in; redirects browsers to the login page. */
  private Optional<Problem> stranger(Context context) {
    if (entrance.secret() == null || isOpenToAll(context) || login.session(context).isPresent()) {
      return Optional.empty();
    }
    if (isBearer(context)) {
      return login.refused(context, bearer(context));
    }
    if (isAskedByPerson(context)) {
      login.send(context);
      context.skipRemainingHandlers();
      return Optional.empty();
    }
    context.header("WWW-Authenticate", "Bearer realm=\"wirewatch\"");
    return Optional.of(
        new Problem(
            401,
            "login-required",
            "Login required",
            "nobody is logged in, and no token came with the request",
            "Send the header `Authorization: Bearer TOKEN`, or log in at /login."));
  }

  private boolean isOpenToAll(Context context) {
    return PUBLIC.contains(context.path())
        || context.path().startsWith("/assets/")
        || (entrance.openMetrics() && MEASURES.contains(context.path()));
  }

  private static boolean isAskedByPerson(Context context) {
    String accept = context.header("Accept");
    return Origins.isSafeMethod(context)
        && !Problem.isApi(context)
        && accept != null
        && accept.contains("text/html");
  }

  private boolean isBearer(Context context) {
    return entrance.secret() != null && sent(context).isPresent();
  }

  private static String bearer(Context context) {
    return sent(context).orElse("");
  }

  /**
   * Returns the secret in the Authorization header. Feed readers support only Basic (RFC 7617); it
   * is accepted with any user name, but only for safe methods, because browsers send it on their
   * own.
   */
  private static Optional<String> sent(Context context) {
    String header = Optional.ofNullable(context.header("Authorization")).orElse("");
    if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.of(header.substring(BEARER.length()).strip());
    }
    if (header.regionMatches(true, 0, BASIC, 0, BASIC.length()) && Origins.isSafeMethod(context)) {
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
  public static URI home(Context context) {
    String scheme = Boolean.TRUE.equals(context.attribute(SECURE)) ? "https" : "http";
    return URI.create(scheme + "://" + context.header("Host") + "/");
  }

  /** Formats a pause in whole seconds, rounded up. */
  static String seconds(Duration pause) {
    return String.valueOf(Math.max(1, pause.plusMillis(999).toSeconds()));
  }
}
