package wirewatch.ingest.page.body;

import java.util.ArrayList;
import java.util.List;
import wirewatch.ingest.page.outline.ElementRole;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.outline.TextBlock;
import wirewatch.ingest.page.outline.TextStatistics;

/** Selects the blocks of a region that belong to the article. */
final class BlockSelector {
  private static final int MIN_LETTERS = 35;
  private static final int MAX_ANNOUNCEMENT = 100;

  private final PageOutline pageOutline;
  private final TextWeights textWeights;
  private final BodyRegion bodyRegion;
  private final BoilerplateDetector boilerplate;
  private final boolean relaxed;

  /**
   * Creates a selector for one region.
   *
   * @param relaxed whether the page has so little text that any line may start the body
   */
  BlockSelector(
      PageOutline pageOutline,
      TextWeights textWeights,
      BodyRegion bodyRegion,
      BoilerplateDetector boilerplate,
      boolean relaxed) {
    this.pageOutline = pageOutline;
    this.textWeights = textWeights;
    this.bodyRegion = bodyRegion;
    this.boilerplate = boilerplate;
    this.relaxed = relaxed;
  }

  /** The blocks of the body, in order. */
  List<TextBlock> select() {
    List<TextBlock> kept = new ArrayList<>();
    TextBlock heading = null;
    boolean begun = false;
    for (TextBlock textBlock : pageOutline.blocks()) {
      if (!bodyRegion.contains(textBlock.element())
          || textWeights.exclusions(textBlock.element()) != 0) {
        heading = null;
        continue;
      }
      boolean line = isContent(textBlock);
      if (line && !begun && isBodyStart(textBlock)) {
        if (heading != null && areSiblings(heading, textBlock)) {
          kept.add(heading);
        }
        begun = true;
      }
      if (line && begun) {
        kept.add(textBlock);
      }
      heading = line && textBlock.role(pageOutline) == ElementRole.HEADING ? textBlock : null;
    }
    new PullQuoteFilter(pageOutline).removeFrom(kept);
    new OrphanHeadingFilter(pageOutline, bodyRegion).removeFrom(kept);
    trimEnd(kept);
    return kept;
  }

  private boolean areSiblings(TextBlock heading, TextBlock paragraph) {
    return pageOutline.parent(heading.element()) == pageOutline.parent(paragraph.element());
  }

  private boolean isBodyStart(TextBlock textBlock) {
    TextStatistics textStatistics = textBlock.statistics();
    if (relaxed) {
      return textStatistics.letters() >= MIN_LETTERS
          && textBlock.role(pageOutline) != ElementRole.HEADING;
    }
    return switch (textBlock.role(pageOutline)) {
      case HEADING -> textStatistics.letters() > 80 && textStatistics.sentenceEnd();
      case PARAGRAPH, QUOTE, PREFORMATTED ->
          textStatistics.letters() > 40 || textStatistics.sentenceEnd();
      default ->
          (textStatistics.letters() > 40 && textStatistics.sentenceEnd())
              || (textStatistics.letters() > 60
                  && (textStatistics.punctuationMarks() > 1 || textStatistics.letters() > 110));
    };
  }

  private boolean isContent(TextBlock textBlock) {
    if (boilerplate.isBoilerplateText(textBlock)
        || (!relaxed && boilerplate.isInBoilerplateBox(textBlock))) {
      return false;
    }
    double share = textBlock.linkDensity();
    TextStatistics textStatistics = textBlock.statistics();
    return switch (textBlock.role(pageOutline)) {
      case HEADING -> share < 0.5;
      case PARAGRAPH, QUOTE, PREFORMATTED -> isParagraph(share, textStatistics);
      case ITEM, CELL -> share < 0.7;
      case CAPTION -> false;
      default ->
          textBlock.element() == bodyRegion.mainElement()
              ? isParagraph(share, textStatistics)
              : share < 0.5 && (textStatistics.sentenceEnd() || textStatistics.letters() > 60);
    };
  }

  private static boolean isParagraph(double share, TextStatistics textStatistics) {
    return share < 0.8 || (share < 0.95 && textStatistics.letters() > 200);
  }

  /** Removes headings and unconnected short lines from the end. */
  private void trimEnd(List<TextBlock> kept) {
    while (!kept.isEmpty() && isTrimmable(kept.get(kept.size() - 1), kept.size())) {
      kept.remove(kept.size() - 1);
    }
  }

  private boolean isTrimmable(TextBlock last, int size) {
    return isLooseText(last)
        || (size > 1 && (isDanglingAnnouncement(last) || boilerplate.isAuthorBiography(last)));
  }

  /** A short last line that ends with a colon and announces missing content. */
  private static boolean isDanglingAnnouncement(TextBlock last) {
    String text = last.text();
    char end = text.charAt(text.length() - 1);
    boolean colon = end == ':' || end == '：';
    return colon
        && last.statistics().letters() < MAX_ANNOUNCEMENT
        && last.statistics().punctuationMarks() < 2;
  }

  private boolean isLooseText(TextBlock textBlock) {
    TextStatistics textStatistics = textBlock.statistics();
    boolean few =
        textStatistics.letters() < MIN_LETTERS
            && !textStatistics.sentenceEnd()
            && textStatistics.punctuationMarks() < 2;
    return switch (textBlock.role(pageOutline)) {
      case HEADING -> true;
      case ITEM, CELL, QUOTE, PREFORMATTED -> false;
      default -> few;
    };
  }
}
