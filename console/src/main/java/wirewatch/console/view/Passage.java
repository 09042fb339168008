package wirewatch.console.view;

/** A passage of text; {@code marked} if it is a hit of a search. */
public record Passage(String text, boolean marked) {}
