package wirewatch.alerting.query;

/** The result of parsing a query. */
public sealed interface Parsed permits WatchQuery, InvalidQuery {}
