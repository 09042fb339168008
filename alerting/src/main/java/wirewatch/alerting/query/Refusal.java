package wirewatch.alerting.query;

/** Carries an invalid query out of the parser's callbacks; never leaves this package. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient InvalidQuery query;

  Refusal(InvalidQuery query) {
    super(query.message(), null, false, false);
    this.query = query;
  }

  InvalidQuery query() {
    return query;
  }
}
