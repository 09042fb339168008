package wirewatch.ingest.quote;

/**
 * A passage in quotation marks, in UTF-16 offsets of the text.
 *
 * @param start offset of the opening mark
 * @param end offset after the closing mark
 * @param from offset after the opening mark
 * @param to offset of the closing mark
 */
record Span(int start, int end, int from, int to) {

  boolean closed() {
    return to < end;
  }
}
