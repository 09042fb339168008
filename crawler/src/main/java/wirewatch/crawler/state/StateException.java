package wirewatch.crawler.state;

/** The state cannot be read or written: a full disk, a damaged file. */
public final class StateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StateException(String message, Throwable cause) {
    super(message, cause);
  }
}
