package wirewatch.console.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import wirewatch.console.user.SecureTokens;

/**
 * Tokens that prove that a form was sent by a page of the console: every form that is not a search
 * carries {@link #token} in a hidden field named {@link #FIELD}; a script may send it in the header
 * {@link #HEADER} instead. A token belongs to the session, or to the browser where there is no
 * login.
 */
public final class CsrfTokens {
  public static final String FIELD = "_csrf";
  public static final String HEADER = "X-CSRF-Token";

  static final String VISITOR_COOKIE = "wirewatch-visitor";

  private static final String ATTRIBUTE = CsrfTokens.class.getName();

  private final byte[] key;
  private final String owner;
  private final boolean known;
  private final boolean secure;

  private CsrfTokens(byte[] key, String owner, boolean known, boolean secure) {
    this.key = key.clone();
    this.owner = owner;
    this.known = known;
    this.secure = secure;
  }

  /** The token for the forms of the page that answers this request. */
  public static String token(Context context) {
    CsrfTokens csrfTokens = context.attribute(ATTRIBUTE);
    if (csrfTokens == null) {
      throw new IllegalStateException("access control was not applied to " + context.path());
    }
    if (!csrfTokens.known) {
      context.cookie(
          new Cookie(
              VISITOR_COOKIE,
              csrfTokens.owner,
              "/",
              -1,
              csrfTokens.secure,
              true,
              null,
              SameSite.STRICT));
    }
    return SecureTokens.mac(csrfTokens.key, csrfTokens.owner);
  }

  /**
   * Prepares the tokens of a request. Those of a session are the same in every process that knows
   * the session: only its browser knows its id, from which they are computed.
   *
   * @param key for the tokens of a browser without a session
   * @param session the id of its session, if any
   */
  static void prepare(Context context, byte[] key, Optional<String> session, boolean secure) {
    byte[] used = session.map(id -> id.getBytes(StandardCharsets.UTF_8)).orElse(key);
    Optional<String> owner = session.or(() -> Optional.ofNullable(context.cookie(VISITOR_COOKIE)));
    context.attribute(
        ATTRIBUTE,
        new CsrfTokens(
            used, owner.orElseGet(SecureTokens::randomToken), owner.isPresent(), secure));
  }

  /** Whether a request carries the token of its session or browser. */
  static boolean isValid(Context context) {
    CsrfTokens csrfTokens = context.attribute(ATTRIBUTE);
    if (csrfTokens == null || !csrfTokens.known) {
      return false;
    }
    Optional<String> sent = Optional.ofNullable(context.header(HEADER));
    if (sent.isEmpty() && context.isFormUrlencoded()) {
      sent = Optional.ofNullable(context.formParam(FIELD));
    }
    return sent.isPresent()
        && SecureTokens.isEqual(sent.get(), SecureTokens.mac(csrfTokens.key, csrfTokens.owner));
  }
}
