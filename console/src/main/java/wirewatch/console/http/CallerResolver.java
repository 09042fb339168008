package wirewatch.console.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.console.user.Caller;
import wirewatch.console.user.SecureTokens;
import wirewatch.console.user.UserAccounts;
import wirewatch.console.user.UserCredentials;

/** Finds out who sent a request: by its session, its secret or its API key. */
final class CallerResolver {
  /** The account at which wrong tokens of programs are counted. */
  static final String TOKEN_ACCOUNT = "token";

  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  private final @Nullable String secret;
  private final boolean loginRequired;
  private final LoginSessions sessions;
  private volatile @Nullable UserAccounts accounts;

  CallerResolver(AccessOptions accessOptions, LoginSessions sessions) {
    this.secret = accessOptions.secret();
    this.loginRequired = accessOptions.loginRequired();
    this.sessions = sessions;
  }

  /** Asks these accounts from now on. */
  void use(UserAccounts known) {
    this.accounts = known;
  }

  Optional<UserAccounts> accounts() {
    return Optional.ofNullable(accounts);
  }

  /** Who sent a request. */
  sealed interface Outcome {}

  /**
   * Someone who may send requests.
   *
   * @param session the token of the session; null without one
   * @param program whether a program proved itself, so that no form token is needed
   */
  record Known(Caller caller, @Nullable String session, boolean program) implements Outcome {}

  /** Nobody has logged in. */
  record Nobody() implements Outcome {}

  /** A secret came with the request, and is wrong. */
  record WrongSecret() implements Outcome {}

  /** The users cannot be asked. */
  record Unavailable(String reason) implements Outcome {}

  Outcome resolve(Context context) {
    try {
      String cookie = context.cookie(LoginSessions.COOKIE);
      Optional<Caller> bySession = cookie == null ? Optional.empty() : findBySession(cookie);
      if (bySession.isPresent()) {
        return new Known(bySession.get(), cookie, false);
      }
      Optional<String> sent = findSecret(context);
      Optional<Caller> bySecret = sent.isEmpty() ? Optional.empty() : findBySecret(sent.get());
      if (bySecret.isPresent()) {
        return new Known(bySecret.get(), null, true);
      }
      if (!loginRequired) {
        return new Known(Caller.UNNAMED_ADMIN, null, false);
      }
      return sent.isPresent() ? new WrongSecret() : new Nobody();
    } catch (IOException e) {
      return new Unavailable(String.valueOf(e.getMessage()));
    }
  }

  private Optional<Caller> findBySession(String token) throws IOException {
    if (sessions.isOpen(token)) {
      return Optional.of(Caller.UNNAMED_ADMIN);
    }
    return UserCredentials.isLikeSession(token)
        ? requireAccounts().credentials().findBySession(token)
        : Optional.empty();
  }

  private Optional<Caller> findBySecret(String text) throws IOException {
    if (isSecret(text)) {
      return Optional.of(Caller.UNNAMED_ADMIN);
    }
    return UserCredentials.isLikeKey(text)
        ? requireAccounts().credentials().findByKey(text)
        : Optional.empty();
  }

  /** Returns whether a text is the secret of the configuration. */
  boolean isSecret(String text) {
    return secret != null && SecureTokens.isEqual(text, secret);
  }

  private UserAccounts requireAccounts() throws IOException {
    return accounts()
        .orElseThrow(() -> new IOException("the system is starting, and users cannot be asked"));
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
}
