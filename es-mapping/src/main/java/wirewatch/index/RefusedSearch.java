package wirewatch.index;

/** Signals an invalid search request: a malformed query or a foreign cursor. */
public final class RefusedSearch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedSearch(String message) {
    super(message);
  }
}
