package wirewatch.console.user;

import java.time.Instant;

/**
 * A key with which a program acts for a user. The key itself is shown once and not kept.
 *
 * @param id names the key in lists, 8 letters and digits; no secret
 * @param name what the key is for
 * @param scope the highest role that the key has; the role of its user is a limit as well
 * @param digest of the key
 */
public record ApiKey(
    String id, String name, Role scope, String digest, Instant created, Instant expires) {

  /** Returns whether the key can still be used. */
  public boolean isValidAt(Instant time) {
    return expires.isAfter(time);
  }
}
