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
 * Whom the console answers: every request passes here first. Without a secret, everyone who reaches
 * it, by a name that is ours; with one, who has logged in or sends it as a bearer token. What
 * changes something must come from a page of ours or from a program.
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

  /** {@code page} turns a login page's view into HTML. */
  public static Access of(Entrance entrance, Clock clock, Function<LoginView, String> page) {
    Login.Door door =
        new Login.Door(
            Optional.ofNullable(entrance.secret()),
            new Caller(entrance.proxies()),
            new Sessions(clock),
            new Throttle(clock));
    return new Access(entrance, new Gate(new Hosts(entrance.hosts())), new Login(door, page));
  }

  /** To be added before every other group of routes. */
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
   * Whether who asked may still see what a long answer goes on to tell: a session can end
   * meanwhile.
   */
  public static boolean isWelcome(Context context) {
    return context.attribute(WELCOME) instanceof BooleanSupplier still && still.getAsBoolean();
  }

  /** What is wrong with who asks; sends people to the login page. */
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
   * The secret that a program sends. Feed readers know only Basic (RFC 7617), whatever the user
   * name; as browsers send that by themselves, it changes nothing.
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

  /** The console's own address, as who asks reaches it. */
  public static URI home(Context context) {
    String scheme = Boolean.TRUE.equals(context.attribute(SECURE)) ? "https" : "http";
    return URI.create(scheme + "://" + context.header("Host") + "/");
  }

  /** How long a pause is told, in whole seconds. */
  static String seconds(Duration pause) {
    return String.valueOf(Math.max(1, pause.plusMillis(999).toSeconds()));
  }
}
