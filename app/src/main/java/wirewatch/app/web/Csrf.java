package wirewatch.app.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/**
 * Tokens that prove that a form was sent by a page of the console: every form that is not a search
 * carries {@link #token} in a hidden field named {@link #FIELD}; a script may send it in the
 * header {@link #HEADER} instead. A token belongs to the session, or to the browser where there is
 * no login.
 */
public final class Csrf {
  public static final String FIELD = "_csrf";
  public static final String HEADER = "X-CSRF-Token";

  static final String VISITOR = "wirewatch-visitor";

  private static final String ATTRIBUTE = Csrf.class.getName();

  private final byte[] key;
  private final String owner;
  private final boolean known;
  private final boolean secure;

  private Csrf(byte[] key, String owner, boolean known, boolean secure) {
    this.key = key.clone();
    this.owner = owner;
    this.known = known;
    this.secure = secure;
  }

  /** The token for the forms of the page that answers this request. */
  public static String token(Context context) {
    Csrf csrf = context.attribute(ATTRIBUTE);
    if (csrf == null) {
      throw new IllegalStateException("access control was not applied to " + context.path());
    }
    if (!csrf.known) {
      context.cookie(
          new Cookie(VISITOR, csrf.owner, "/", -1, csrf.secure, true, null, SameSite.STRICT));
    }
    return Secret.mac(csrf.key, csrf.owner);
  }

  /** Prepares the tokens of a request; {@code session} is its session's id, if any. */
  static void prepare(Context context, byte[] key, Optional<String> session, boolean secure) {
    Optional<String> owner = session.or(() -> Optional.ofNullable(context.cookie(VISITOR)));
    context.attribute(
        ATTRIBUTE, new Csrf(key, owner.orElseGet(Secret::random), owner.isPresent(), secure));
  }

  /** Whether a request carries the token of its session or browser. */
  static boolean isRight(Context context) {
    Csrf csrf = context.attribute(ATTRIBUTE);
    if (csrf == null || !csrf.known) {
      return false;
    }
    Optional<String> sent = Optional.ofNullable(context.header(HEADER));
    if (sent.isEmpty() && context.isFormUrlencoded()) {
      sent = Optional.ofNullable(context.formParam(FIELD));
    }
    return sent.isPresent() && Secret.equal(sent.get(), Secret.mac(csrf.key, csrf.owner));
  }
}
