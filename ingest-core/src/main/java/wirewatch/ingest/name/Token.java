package wirewatch.ingest.name;

/**
 * A word or punctuation character of a text.
 *
 * @param start in chars from the start of the text
 * @param end exclusive
 * @param spaced whether white space precedes it
 */
record Token(String text, int start, int end, boolean spaced) {}
