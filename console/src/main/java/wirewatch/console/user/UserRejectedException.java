package wirewatch.console.user;

/** A change of users that is refused; the message says why, and what to do. */
public final class UserRejectedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong with a change. */
  public enum Kind {
    /** A name, password or other value that is not allowed. */
    INVALID,
    /** Conflicts with what is there. */
    CONFLICT,
    /** There is no such user or key. */
    MISSING
  }

  private final Kind kind;

  UserRejectedException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  static UserRejectedException missing(String name) {
    return new UserRejectedException(Kind.MISSING, "there is no user " + name);
  }
}
