package wirewatch.screening.list;

/**
 * A file is not a list of a known format, or breaks off; the message names file, reason, remedy.
 */
public final class ListFormatException extends RuntimeException {
  public ListFormatException(String message) {
    super(message);
  }

  public ListFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
