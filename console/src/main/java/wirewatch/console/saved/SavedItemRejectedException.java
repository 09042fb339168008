package wirewatch.console.saved;

/** Thrown if something cannot be saved as it is; the message says why and what to do. */
public final class SavedItemRejectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SavedItemRejectedException(String message) {
    super(message);
  }
}
