package wirewatch.app;

/** The exit codes of every command. */
final class ExitCode {
  static final int OK = 0;

  /** Some inputs failed; each is named on standard error. */
  static final int FAILED = 1;

  /** Wrong usage or configuration. */
  static final int USAGE = 2;

  private ExitCode() {}
}
