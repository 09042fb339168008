package wirewatch.console.user;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import wirewatch.console.user.UserRejectedException.Kind;
import wirewatch.index.ArticleIndex;

/** Adds, changes and removes users. Every process sees a change at once. Thread-safe. */
public final class UserAccounts {
  private final UserStore store;
  private final PasswordHasher hasher = new PasswordHasher();
  private final InstantSource clock;
  private final UserCredentials credentials;

  public UserAccounts(ArticleIndex index, InstantSource clock) {
    this.store = new UserStore(index);
    this.clock = clock;
    this.credentials = new UserCredentials(store, hasher, clock);
  }

  /** The sessions and API keys of the users. */
  public UserCredentials credentials() {
    return credentials;
  }

  /** Every user, by name. */
  public List<User> list() throws IOException {
    return store.list();
  }

  public Optional<User> find(String name) throws IOException {
    return UserNames.isValid(name) ? store.find(name) : Optional.empty();
  }

  /** Returns a user who is there. */
  public User get(String name) throws IOException, UserRejectedException {
    return find(name).orElseThrow(() -> UserRejectedException.missing(name));
  }

  /** Adds a user. */
  public User add(String name, Role role, String password)
      throws IOException, UserRejectedException {
    requireName(name);
    requirePassword(name, password);
    return create(User.of(name, role, hasher.hash(password), now()));
  }

  private User create(User user) throws IOException, UserRejectedException {
    if (!store.create(user)) {
      throw new UserRejectedException(Kind.CONFLICT, "there is a user " + user.name() + " already");
    }
    return user;
  }

  /**
   * Adds a user who logs in at an OpenID provider, or gives one the role that the provider says.
   *
   * @throws UserRejectedException if the name is that of a user with a password here
   */
  public User enter(String name, Role role) throws IOException, UserRejectedException {
    requireName(name);
    Optional<User> known = store.find(name);
    if (known.isEmpty()) {
      return create(User.of(name, role, "", now()));
    }
    if (known.get().hasPassword()) {
      throw new UserRejectedException(
          Kind.CONFLICT, name + " has a password here, and does not log in elsewhere");
    }
    return known.get().role() == role ? known.get() : setRole(name, role);
  }

  /** Gives a user another role, from the next request on. */
  public User setRole(String name, Role role) throws IOException, UserRejectedException {
    get(name);
    return changed(name, store.update(name, user -> user.withRole(role, now())));
  }

  /** Gives a user another password, and ends the sessions. */
  public User setPassword(String name, String password) throws IOException, UserRejectedException {
    get(name);
    requirePassword(name, password);
    String hash = hasher.hash(password);
    return changed(name, store.update(name, user -> user.withPassword(hash, now())));
  }

  /** Removes a user with the sessions and keys. */
  public void remove(String name) throws IOException, UserRejectedException {
    get(name);
    if (!store.delete(name)) {
      throw UserRejectedException.missing(name);
    }
  }

  private User changed(String name, Optional<User> after)
      throws IOException, UserRejectedException {
    store.refresh();
    return after.orElseThrow(() -> UserRejectedException.missing(name));
  }

  private static void requireName(String name) throws UserRejectedException {
    if (!UserNames.isValid(name)) {
      throw new UserRejectedException(
          Kind.INVALID,
          "a name has 1 to 60 of the characters A-Z a-z 0-9 . _ @ + - and begins with a letter or"
              + " digit");
    }
  }

  private static void requirePassword(String name, String password) throws UserRejectedException {
    Optional<String> problem = PasswordRule.findProblem(name, password);
    if (problem.isPresent()) {
      throw new UserRejectedException(Kind.INVALID, problem.get());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
