package wirewatch.pipeline.outbox;

/** The outbox cannot be read or written now; the same call may succeed later. */
public final class OutboxUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public OutboxUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
