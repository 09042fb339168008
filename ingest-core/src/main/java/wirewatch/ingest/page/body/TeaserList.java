package wirewatch.ingest.page.body;

import java.util.List;

/** Detects pages that list articles, such as home and section pages. */
final class TeaserList {
  private static final int FEWEST = 6;

  /** Average letters per block: teasers are shorter than paragraphs. */
  private static final int TEASER = 120;

  private TeaserList() {}

  /**
   * Whether the region consists of linked headings with little text between them. The headings of an
   * article are followed by paragraphs and are not linked.
   */
  static boolean is(Outline outline, Region region, List<Block> body) {
    int letters = 0;
    for (Block block : body) {
      letters += block.prose().letters();
    }
    if (letters > TEASER * body.size()) {
      return false;
    }
    int linked = 0;
    for (Block block : outline.blocks()) {
      boolean heading = block.role(outline) == Role.HEADING && block.linkShare() > 0.8;
      linked += heading && region.covers(block.element()) ? 1 : 0;
    }
    return linked >= FEWEST && linked >= body.size();
  }
}
