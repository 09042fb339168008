package wirewatch.app;

/** The exit codes of every command. */
public final class ExitCode {
  public static final int OK = 0;

  /** Some inputs failed; each is named on standard error. */
  public static final int FAILED = 1;

  /** Wrong usage or configuration. */
  public static final int USAGE = 2;

  private ExitCode() {}
}
