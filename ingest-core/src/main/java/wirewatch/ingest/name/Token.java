package wirewatch.ingest.name;

/**
 * A word or mark of a text.
 *
 * @param start in chars from the start of the text
 * @param end exclusive
 * @param spaced whether white space stands before it
 */
record Token(String text, int start, int end, boolean spaced) {}
