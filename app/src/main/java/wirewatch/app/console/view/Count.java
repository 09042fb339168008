package wirewatch.app.console.view;

/** A value of a field, the number of articles that have it, and the link to them. */
public record Count(String value, String label, long articles, String link) {}
