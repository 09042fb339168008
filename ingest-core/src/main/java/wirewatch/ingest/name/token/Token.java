package wirewatch.ingest.name.token;

/**
 * A word or punctuation character of a text.
 *
 * @param start in chars from the start of the text
 * @param end exclusive
 * @param precededBySpace whether white space precedes it
 */
public record Token(String text, int start, int end, boolean precededBySpace) {}
