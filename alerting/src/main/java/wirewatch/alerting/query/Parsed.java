package wirewatch.alerting.query;

/** What came of a text that should be a query. */
public sealed interface Parsed permits WatchQuery, InvalidQuery {}
