package wirewatch.ingest.wire;

/**
 * A dateline and its position.
 *
 * @param paragraph index of its paragraph
 * @param before the text before it in the paragraph: a photo caption, an editor's note
 * @param after the text after it in the paragraph; empty if the dateline has its own line
 */
record FoundDateline(int paragraph, PrintedDateline printed, String before, String after) {

  static FoundDateline in(int paragraph, String text, PrintedDateline printed) {
    return new FoundDateline(
        paragraph,
        printed,
        text.substring(0, printed.start()).strip(),
        text.substring(printed.end()).strip());
  }
}
