package wirewatch.pipeline.watch;

import wirewatch.alerting.query.InvalidQuery;

/** A query that cannot be parsed; the message gives the position and a correction. */
public final class InvalidQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient InvalidQuery query;

  InvalidQueryException(InvalidQuery query) {
    super(query.message());
    this.query = query;
  }

  /** The position, the problem and the correction. */
  public InvalidQuery query() {
    return query;
  }
}
