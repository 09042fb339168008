package wirewatch.crawler.state;

/**
 * Thrown when the database cannot be read or written, for example because the disk is full or the
 * file is damaged.
 */
public final class StateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StateException(String message, Throwable cause) {
    super(message, cause);
  }
}
