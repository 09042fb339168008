package wirewatch.app.console.view;

/** A stretch of text, marked where a search hit it. */
public record Passage(String text, boolean marked) {}
