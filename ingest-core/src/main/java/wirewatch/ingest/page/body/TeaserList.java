package wirewatch.ingest.page.body;

import java.util.List;

/** Tells a page that lists articles, as home and section pages do, from one that is an article. */
final class TeaserList {
  private static final int FEWEST = 6;

  /** Letters: teasers are shorter than paragraphs. */
  private static final int TEASER = 120;

  private TeaserList() {}

  /**
   * Whether the region goes from linked heading to linked heading with little text between: an
   * article has paragraphs under its headings, and they lead nowhere.
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
