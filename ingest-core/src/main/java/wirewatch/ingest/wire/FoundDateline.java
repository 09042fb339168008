package wirewatch.ingest.wire;

/**
 * A dateline and where it stands.
 *
 * @param paragraph index of its paragraph
 * @param before what that paragraph holds before it: a photo's caption, an editor's note
 * @param after the copy behind it; empty where the dateline is a line of its own
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
