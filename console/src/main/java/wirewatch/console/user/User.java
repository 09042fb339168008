package wirewatch.console.user;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A user with the open sessions and the API keys.
 *
 * @param name identifies the user: 1 to 60 characters as {@link UserNames} allows them
 * @param passwordHash Argon2id (RFC 9106) as a PHC string; empty for one who logs in elsewhere only
 * @param updated when the role or the password was last changed
 */
public record User(
    String name,
    Role role,
    String passwordHash,
    List<UserSession> sessions,
    List<ApiKey> keys,
    Instant created,
    Instant updated) {

  public User {
    sessions = List.copyOf(sessions);
    keys = List.copyOf(keys);
  }

  /** A new user without sessions and keys. */
  static User of(String name, Role role, String passwordHash, Instant now) {
    return new User(name, role, passwordHash, List.of(), List.of(), now, now);
  }

  /** Returns whether the user can log in with a password. */
  public boolean hasPassword() {
    return !passwordHash.isEmpty();
  }

  User withRole(Role changed, Instant now) {
    return new User(name, changed, passwordHash, sessions, keys, created, now);
  }

  /** With another password, and without sessions. */
  User withPassword(String hash, Instant now) {
    return new User(name, role, hash, List.of(), keys, created, now);
  }

  User withSessions(List<UserSession> changed) {
    return new User(name, role, passwordHash, changed, keys, created, updated);
  }

  User withKeys(List<ApiKey> changed) {
    return new User(name, role, passwordHash, sessions, changed, created, updated);
  }

  User withoutSession(Predicate<UserSession> ended) {
    return withSessions(sessions.stream().filter(ended.negate()).toList());
  }

  User withKey(ApiKey added) {
    return withKeys(Stream.concat(keys.stream(), Stream.of(added)).toList());
  }

  /** Without the hash: records are printed. */
  @Override
  public String toString() {
    return name + " (" + role.label() + ")";
  }
}
