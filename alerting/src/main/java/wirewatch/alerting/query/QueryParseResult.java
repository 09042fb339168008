package wirewatch.alerting.query;

/** The result of parsing a query. */
public sealed interface QueryParseResult permits WatchQuery, InvalidQuery {}
