package wirewatch.app;

/**
 * A command that cannot be carried out as given; the message names the input, the reason and the
 * remedy.
 */
final class UsageProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageProblem(String message) {
    super(message);
  }
}
