package wirewatch.app;

/**
 * A command that cannot be carried out as given; the message names the input, the reason and the
 * remedy.
 */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
