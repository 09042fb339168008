package wirewatch.alerting.match;

/**
 * A matched word.
 *
 * @param text the index of the text in {@link Content#texts}
 * @param start in UTF-16 units of the text
 * @param end exclusive
 */
public record Span(int text, int start, int end) {}
