package wirewatch.app.console.view;

/** A value of a field, how many articles have it, and where they are shown. */
public record Count(String value, String label, long articles, String link) {}
