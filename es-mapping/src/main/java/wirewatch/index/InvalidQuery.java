package wirewatch.index;

/** A query that is not in Lucene's classic syntax; the message says where it breaks. */
public final class InvalidQuery extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  InvalidQuery(String message) {
    super(message);
  }
}
