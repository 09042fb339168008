package wirewatch.ingest.quote;

/**
 * Words in marks, in UTF-16 units of the text.
 *
 * @param start at the opening mark
 * @param end after the closing mark
 * @param from after the opening mark
 * @param to at the closing mark
 */
record Span(int start, int end, int from, int to) {

  boolean closed() {
    return to < end;
  }
}
