package wirewatch.index.search;

/** Signals an invalid search request: a malformed query or a foreign cursor. */
public final class InvalidSearchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidSearchException(String message) {
    super(message);
  }
}
