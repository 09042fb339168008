package wirewatch.ingest.page.body;

import java.util.ArrayList;
import java.util.List;

/** Selects the blocks of a region that belong to the article. */
final class Judge {
  private static final int SMALL = 35;
  private static final int MOST_ANNOUNCED = 100;

  private final Outline outline;
  private final Weights weights;
  private final Region region;
  private final Furniture boilerplate;
  private final boolean relaxed;

  /**
   * Creates a selector for one region.
   *
   * @param relaxed whether the page has so little text that any line may start the body
   */
  Judge(Outline outline, Weights weights, Region region, Furniture boilerplate, boolean relaxed) {
    this.outline = outline;
    this.weights = weights;
    this.region = region;
    this.boilerplate = boilerplate;
    this.relaxed = relaxed;
  }

  /** The blocks of the body, in order. */
  List<Block> keep() {
    List<Block> kept = new ArrayList<>();
    Block heading = null;
    boolean begun = false;
    for (Block block : outline.blocks()) {
      if (!region.holds(block.element()) || weights.refusals(block.element()) != 0) {
        heading = null;
        continue;
      }
      boolean line = isLine(block);
      if (line && !begun && opens(block)) {
        if (heading != null && stand(heading, block)) {
          kept.add(heading);
        }
        begun = true;
      }
      if (line && begun) {
        kept.add(block);
      }
      heading = line && block.role(outline) == Role.HEADING ? block : null;
    }
    new PullQuotes(outline).takeOut(kept);
    new Orphans(outline, region).takeOut(kept);
    trim(kept);
    return kept;
  }

  private boolean stand(Block heading, Block paragraph) {
    return outline.parent(heading.element()) == outline.parent(paragraph.element());
  }

  private boolean opens(Block block) {
    Prose prose = block.prose();
    if (relaxed) {
      return prose.letters() >= SMALL && block.role(outline) != Role.HEADING;
    }
    return switch (block.role(outline)) {
      case HEADING -> prose.letters() > 80 && prose.ended();
      case PARAGRAPH, QUOTE, PREFORMATTED -> prose.letters() > 40 || prose.ended();
      default ->
          (prose.letters() > 40 && prose.ended())
              || (prose.letters() > 60 && (prose.pauses() > 1 || prose.letters() > 110));
    };
  }

  private boolean isLine(Block block) {
    if (boilerplate.names(block) || (!relaxed && boilerplate.holds(block))) {
      return false;
    }
    double share = block.linkShare();
    Prose prose = block.prose();
    return switch (block.role(outline)) {
      case HEADING -> share < 0.5;
      case PARAGRAPH, QUOTE, PREFORMATTED -> isParagraph(share, prose);
      case ITEM, CELL -> share < 0.7;
      case CAPTION -> false;
      default ->
          block.element() == region.main()
              ? isParagraph(share, prose)
              : share < 0.5 && (prose.ended() || prose.letters() > 60);
    };
  }

  private static boolean isParagraph(double share, Prose prose) {
    return share < 0.8 || (share < 0.95 && prose.letters() > 200);
  }

  /** Removes headings and unconnected short lines from the end. */
  private void trim(List<Block> kept) {
    while (!kept.isEmpty() && isEnd(kept.get(kept.size() - 1), kept.size())) {
      kept.remove(kept.size() - 1);
    }
  }

  private boolean isEnd(Block last, int size) {
    return isLoose(last) || (size > 1 && (leadsOn(last) || boilerplate.isAboutAuthor(last)));
  }

  /** A short last line that ends with a colon and announces missing content. */
  private static boolean leadsOn(Block last) {
    String text = last.text();
    char end = text.charAt(text.length() - 1);
    boolean colon = end == ':' || end == '：';
    return colon && last.prose().letters() < MOST_ANNOUNCED && last.prose().pauses() < 2;
  }

  private boolean isLoose(Block block) {
    Prose prose = block.prose();
    boolean few = prose.letters() < SMALL && !prose.ended() && prose.pauses() < 2;
    return switch (block.role(outline)) {
      case HEADING -> true;
      case ITEM, CELL, QUOTE, PREFORMATTED -> false;
      default -> few;
    };
  }
}
