package wirewatch.ingest.page.body;

import java.util.List;
import wirewatch.ingest.page.outline.ElementRole;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.outline.TextBlock;

/** Detects pages that list articles, such as home and section pages. */
final class TeaserListDetector {
  private static final int MIN_LINKED_HEADINGS = 6;

  /** Average letters per block: teasers are shorter than paragraphs. */
  private static final int MAX_AVERAGE_LETTERS = 120;

  private TeaserListDetector() {}

  /**
   * Whether the region consists of linked headings with little text between them. The headings of
   * an article are followed by paragraphs and are not linked.
   */
  static boolean isTeaserList(
      PageOutline pageOutline, BodyRegion bodyRegion, List<TextBlock> body) {
    int letters = 0;
    for (TextBlock textBlock : body) {
      letters += textBlock.statistics().letters();
    }
    if (letters > MAX_AVERAGE_LETTERS * body.size()) {
      return false;
    }
    int linked = 0;
    for (TextBlock textBlock : pageOutline.blocks()) {
      boolean heading =
          textBlock.role(pageOutline) == ElementRole.HEADING && textBlock.isMostlyLinks();
      linked += heading && bodyRegion.isWithinBounds(textBlock.element()) ? 1 : 0;
    }
    return linked >= MIN_LINKED_HEADINGS && linked >= body.size();
  }
}
