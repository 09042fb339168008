package wirewatch.console.view;

/** A value of a field, the number of articles that have it, and the link to them. */
public record ValueCount(String value, String label, long articles, String link) {}
