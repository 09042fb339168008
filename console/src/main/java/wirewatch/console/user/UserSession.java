package wirewatch.console.user;

import java.time.Instant;

/**
 * A login of a user.
 *
 * @param digest of the token that the browser has
 */
public record UserSession(String digest, Instant started, Instant expires) {

  boolean isOpen(String tokenDigest, Instant now) {
    return SecureTokens.isEqual(digest, tokenDigest) && expires.isAfter(now);
  }
}
