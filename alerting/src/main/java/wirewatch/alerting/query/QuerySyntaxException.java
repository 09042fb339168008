package wirewatch.alerting.query;

/** Carries an invalid query out of the parser's callbacks; never leaves this package. */
final class QuerySyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient InvalidQuery invalidQuery;

  QuerySyntaxException(InvalidQuery query) {
    super(query.message(), null, false, false);
    this.invalidQuery = query;
  }

  InvalidQuery invalidQuery() {
    return invalidQuery;
  }
}
