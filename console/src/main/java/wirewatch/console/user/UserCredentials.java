package wirewatch.console.user;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wirewatch.console.user.BearerToken.Kind;

/** What users prove who they are with: passwords, sessions and API keys. Thread-safe. */
public final class UserCredentials {
  /** The lifetime of a session from the login on, independent of activity. */
  public static final Duration SESSION_LIFETIME = Duration.ofHours(12);

  /** The longest lifetime of an API key. */
  public static final Duration MAX_KEY_LIFETIME = Duration.ofDays(366);

  private static final int MAX_SESSIONS = 50;
  private static final int MAX_KEYS = 50;
  private static final int MAX_KEY_NAME = 60;
  private static final int KEY_ID_LENGTH = 8;

  private final UserStore store;
  private final PasswordHasher hasher;
  private final InstantSource clock;

  UserCredentials(UserStore store, PasswordHasher hasher, InstantSource clock) {
    this.store = store;
    this.hasher = hasher;
    this.clock = clock;
  }

  /** A new API key, and the text of it that is shown once. */
  public record NewKey(ApiKey key, String text) {

    /** Without the key's text: records are printed. */
    @Override
    public String toString() {
      return "key " + key.id();
    }
  }

  /** Whether a text is to be asked for by {@link #findBySession}. */
  public static boolean isLikeSession(String text) {
    return Kind.SESSION.begins(text);
  }

  /** Whether a text is to be asked for by {@link #findByKey}. */
  public static boolean isLikeKey(String text) {
    return Kind.KEY.begins(text);
  }

  /** Returns the user with a name and password; takes as long where there is none. */
  public Optional<User> logIn(String name, String password) throws IOException {
    Optional<User> user = UserNames.isValid(name) ? store.find(name) : Optional.empty();
    Optional<String> hash = user.filter(User::hasPassword).map(User::passwordHash);
    String tried = password.length() <= 4 * PasswordRule.MAX_LENGTH ? password : "";
    return hasher.isRight(tried, hash) ? user : Optional.empty();
  }

  /**
   * Starts a session of a user as it was read; ends the oldest one if there are too many.
   *
   * @return the token of the session; empty if the user was removed or got another password since
   */
  public Optional<String> beginSession(User user) throws IOException {
    BearerToken token = BearerToken.random(Kind.SESSION, user.name());
    Instant now = clock.instant();
    UserSession added = new UserSession(token.digest(), now, now.plus(SESSION_LIFETIME));
    Optional<User> after =
        store.update(
            user.name(),
            before -> {
              if (!before.passwordHash().equals(user.passwordHash())) {
                return before;
              }
              List<UserSession> open = new ArrayList<>(before.sessions());
              open.removeIf(session -> !session.expires().isAfter(now));
              while (open.size() >= MAX_SESSIONS) {
                open.removeFirst();
              }
              open.add(added);
              return before.withSessions(open);
            });
    return after.filter(changed -> changed.sessions().contains(added)).map(x -> token.text());
  }

  /** Ends the session of a token. */
  public void endSession(String text) throws IOException {
    Optional<BearerToken> token = BearerToken.parse(Kind.SESSION, text);
    if (token.isPresent()) {
      Optional<User> unused =
          store.update(
              token.get().user(),
              user ->
                  user.withoutSession(
                      session -> SecureTokens.isEqual(session.digest(), token.get().digest())));
    }
  }

  /** Ends every session of a user. */
  public void endSessions(String name) throws IOException, UserRejectedException {
    require(name);
    Optional<User> unused = store.update(name, user -> user.withSessions(List.of()));
    store.refresh();
  }

  /** Returns whose session a token is, if it is open. */
  public Optional<Caller> findBySession(String text) throws IOException {
    Optional<BearerToken> token = BearerToken.parse(Kind.SESSION, text);
    Optional<User> user = token.isEmpty() ? Optional.empty() : store.find(token.get().user());
    Instant now = clock.instant();
    return user.filter(
            found ->
                found.sessions().stream()
                    .anyMatch(session -> session.isOpen(token.orElseThrow().digest(), now)))
        .map(found -> new Caller(found.name(), found.role(), null));
  }

  /** Returns whose API key a text is, if it can still be used. */
  public Optional<Caller> findByKey(String text) throws IOException {
    Optional<BearerToken> token = BearerToken.parse(Kind.KEY, text);
    Optional<User> user = token.isEmpty() ? Optional.empty() : store.find(token.get().user());
    if (user.isEmpty()) {
      return Optional.empty();
    }
    String digest = token.orElseThrow().digest();
    return user.get().keys().stream()
        .filter(key -> SecureTokens.isEqual(key.digest(), digest))
        .filter(key -> key.isValidAt(clock.instant()))
        .findFirst()
        .map(
            key ->
                new Caller(
                    user.get().name(), user.get().role().atMost(key.scope()), key.expires()));
  }

  /**
   * Creates an API key of the caller.
   *
   * @param scope at most the role of the caller
   * @param lifetime from now; at most a year, and no longer than the key that the caller uses
   */
  public NewKey createKey(Caller caller, String keyName, Role scope, Duration lifetime)
      throws IOException, UserRejectedException {
    String owner = caller.requireUser();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    if (!lifetime.isPositive() || lifetime.compareTo(MAX_KEY_LIFETIME) > 0) {
      throw invalid("a key ends within %d days".formatted(MAX_KEY_LIFETIME.toDays()));
    }
    requireScope(caller, scope, now.plus(lifetime));
    String label = keyName.strip();
    if (label.isEmpty() || label.length() > MAX_KEY_NAME || label.matches(".*\\p{Cntrl}.*")) {
      throw invalid("a key has a name of 1 to %d characters".formatted(MAX_KEY_NAME));
    }
    BearerToken token = BearerToken.random(Kind.KEY, owner);
    String id = token.digest().replaceAll("[^A-Za-z0-9]", "").substring(0, KEY_ID_LENGTH);
    ApiKey key = new ApiKey(id, label, scope, token.digest(), now, now.plus(lifetime));
    if (require(owner).keys().size() >= MAX_KEYS) {
      throw new UserRejectedException(
          UserRejectedException.Kind.CONFLICT,
          owner + " has " + MAX_KEYS + " keys; revoke some first");
    }
    if (store.update(owner, user -> user.withKey(key)).isEmpty()) {
      throw UserRejectedException.missing(owner);
    }
    store.refresh();
    return new NewKey(key, token.text());
  }

  private static void requireScope(Caller caller, Role scope, Instant expires)
      throws UserRejectedException {
    if (!caller.role().includes(scope)) {
      throw invalid(
          "the scope %s is more than the role %s".formatted(scope.label(), caller.role().label()));
    }
    Instant limit = caller.keyExpires();
    if (limit != null && expires.isAfter(limit)) {
      throw invalid("a key that a key creates ends no later, here at " + limit);
    }
  }

  /** Revokes an API key at once, and returns it. */
  public ApiKey revokeKey(String name, String id) throws IOException, UserRejectedException {
    ApiKey revoked =
        require(name).keys().stream()
            .filter(key -> key.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new UserRejectedException(
                        UserRejectedException.Kind.MISSING, name + " has no key " + id));
    Optional<User> unused =
        store.update(
            name,
            user ->
                user.withKeys(user.keys().stream().filter(key -> !key.id().equals(id)).toList()));
    store.refresh();
    return revoked;
  }

  private User require(String name) throws IOException, UserRejectedException {
    Optional<User> user = UserNames.isValid(name) ? store.find(name) : Optional.empty();
    return user.orElseThrow(() -> UserRejectedException.missing(name));
  }

  private static UserRejectedException invalid(String message) {
    return new UserRejectedException(UserRejectedException.Kind.INVALID, message);
  }
}
