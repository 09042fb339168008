package wirewatch.ingest.page.reader;

import java.util.List;
import wirewatch.ingest.page.outline.TextBlock;

/**
 * The body of a page as one reader found it.
 *
 * @param blocks in the order of the page
 */
public record BodyCandidate(BodyReaderKind reader, List<TextBlock> blocks) {
  public BodyCandidate {
    blocks = List.copyOf(blocks);
  }

  /** The number of letters of its text. */
  int letters() {
    int letters = 0;
    for (TextBlock block : blocks) {
      letters += block.statistics().letters();
    }
    return letters;
  }
}
