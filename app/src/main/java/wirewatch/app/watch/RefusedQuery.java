package wirewatch.app.watch;

import wirewatch.alerting.query.InvalidQuery;

/** A query that cannot be parsed; the message gives the position and a correction. */
public final class RefusedQuery extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient InvalidQuery query;

  RefusedQuery(InvalidQuery query) {
    super(query.message());
    this.query = query;
  }

  /** The position, the problem and the correction. */
  public InvalidQuery query() {
    return query;
  }
}
