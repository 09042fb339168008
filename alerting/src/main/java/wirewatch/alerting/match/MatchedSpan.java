package wirewatch.alerting.match;

/**
 * A matched word.
 *
 * @param textIndex the index of the text in {@link DocumentContent#texts}
 * @param start in UTF-16 units of the text
 * @param end exclusive
 */
public record MatchedSpan(int textIndex, int start, int end) {}
