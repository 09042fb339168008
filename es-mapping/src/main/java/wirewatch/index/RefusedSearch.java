package wirewatch.index;

/** A search that cannot be answered as it is asked; the message says why. */
public final class RefusedSearch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedSearch(String message) {
    super(message);
  }
}
