package wirewatch.console.user;

/** Thrown if a password is not checked, because too many others are. */
public final class TooManyLoginsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooManyLoginsException() {
    super("too many passwords are checked at once");
  }
}
