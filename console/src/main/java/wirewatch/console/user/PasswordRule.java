package wirewatch.console.user;

import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be: long, as NIST SP 800-63B-4 demands it of a password that is the only
 * proof, and not made of the user's name or a few characters. No kinds of characters are demanded.
 */
public final class PasswordRule {
  /** The fewest characters (code points). */
  public static final int MIN_LENGTH = 15;

  /** The most characters (code points). */
  public static final int MAX_LENGTH = 200;

  private static final int MIN_DISTINCT = 6;

  private PasswordRule() {}

  /** Returns why a password is refused. */
  public static Optional<String> findProblem(String name, String password) {
    int length = password.codePointCount(0, password.length());
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
      return Optional.of(
          "a password has %d to %d characters; take some words".formatted(MIN_LENGTH, MAX_LENGTH));
    }
    String rest = password.toLowerCase(Locale.ROOT).replace(name.toLowerCase(Locale.ROOT), "");
    if (rest.codePoints().distinct().count() < MIN_DISTINCT) {
      return Optional.of(
          "the password has fewer than %d different characters beside the name"
              .formatted(MIN_DISTINCT));
    }
    return Optional.empty();
  }
}
