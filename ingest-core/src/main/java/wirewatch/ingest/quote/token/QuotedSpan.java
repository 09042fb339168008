package wirewatch.ingest.quote.token;

/**
 * A passage in quotation marks, in UTF-16 offsets of the text.
 *
 * @param start offset of the opening mark
 * @param end offset after the closing mark
 * @param contentStart offset after the opening mark
 * @param contentEnd offset of the closing mark
 */
public record QuotedSpan(int start, int end, int contentStart, int contentEnd) {

  public boolean isClosed() {
    return contentEnd < end;
  }
}
