package wirewatch.ingest.wire.dateline;

/**
 * A dateline and its position.
 *
 * @param paragraphIndex index of its paragraph
 * @param textBefore the text before it in the paragraph: a photo caption, an editor's note
 * @param textAfter the text after it in the paragraph; empty if the dateline has its own line
 */
public record LocatedDateline(
    int paragraphIndex, PrintedDateline printed, String textBefore, String textAfter) {

  static LocatedDateline of(int paragraph, String text, PrintedDateline printed) {
    return new LocatedDateline(
        paragraph,
        printed,
        text.substring(0, printed.start()).strip(),
        text.substring(printed.end()).strip());
  }
}
