package wirewatch.console.user;

import java.util.regex.Pattern;

/** The names that users can have: letters and digits of ASCII, and {@code . _ @ + -} within. */
public final class UserNames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{0,59}");

  private UserNames() {}

  /** Returns whether a text is a name that a user can have. */
  public static boolean isValid(String name) {
    return NAME.matcher(name).matches();
  }
}
