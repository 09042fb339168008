package wirewatch.ingest.page.body;

import java.util.ArrayList;
import java.util.List;
import wirewatch.ingest.page.outline.ElementRole;
import wirewatch.ingest.page.outline.ElementTrait;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.outline.TextBlock;

/** Finds the lead between the headline and the body. */
final class LeadFinder {
  private static final int MAX_LEAD = 900;
  private static final int MIN_LEAD = 40;
  private static final int MIN_UNMARKED_LEAD = 80;
  private static final int MAX_BLOCKS_SEARCHED = 60;

  private final PageOutline pageOutline;
  private final TextWeights textWeights;

  LeadFinder(PageOutline pageOutline, TextWeights textWeights) {
    this.pageOutline = pageOutline;
    this.textWeights = textWeights;
  }

  /** The blocks of the lead, in order; {@code first} is the index of the body's first block. */
  List<TextBlock> find(int first) {
    List<TextBlock> blocks = pageOutline.blocks();
    List<TextBlock> lead = new ArrayList<>();
    int lines = 0;
    for (int i = first - 1; i >= 0 && lines < MAX_BLOCKS_SEARCHED; i--) {
      TextBlock textBlock = blocks.get(i);
      if (pageOutline.isMainHeading(textBlock.element())) {
        break;
      }
      boolean found = isLead(textBlock);
      if (found) {
        lead.add(0, textBlock);
      }
      lines += found || textWeights.exclusions(textBlock.element()) == 0 ? 1 : 0;
    }
    return lead;
  }

  private boolean isLead(TextBlock textBlock) {
    int letters = textBlock.statistics().letters();
    if (letters < MIN_LEAD || letters > MAX_LEAD || textBlock.linkDensity() > 0.3) {
      return false;
    }
    int refusals = textWeights.exclusions(textBlock.element());
    if (refusals != 0) {
      return refusals == ElementTrait.TEASER.bit()
          && textBlock.links().linkedCharacters() == 0
          && textBlock.statistics().sentenceEnd();
    }
    int marks = leadTraits(textBlock);
    if (marks != 0) {
      return isLead(marks);
    }
    return letters >= MIN_UNMARKED_LEAD
        && textBlock.statistics().sentenceEnd()
        && isPlainParagraph(textBlock);
  }

  /** Whether the page marks a block as the lead. */
  boolean isMarkedAsLead(TextBlock textBlock) {
    return isLead(leadTraits(textBlock));
  }

  private static boolean isLead(int marks) {
    return ElementTrait.LEAD.isIn(marks) && !ElementTrait.DECK.isIn(marks);
  }

  /** The traits of the nearest enclosing element that is marked as lead or deck. */
  private int leadTraits(TextBlock textBlock) {
    int at = textBlock.element();
    while (at > 0 && textWeights.letters(at) <= MAX_LEAD) {
      int marks = pageOutline.traits(at) & (ElementTrait.LEAD.bit() | ElementTrait.DECK.bit());
      if (marks != 0) {
        return marks;
      }
      at = pageOutline.parent(at);
    }
    return 0;
  }

  /**
   * A paragraph between headline and body needs no markup; a heading there belongs to the headline.
   */
  private boolean isPlainParagraph(TextBlock textBlock) {
    ElementRole elementRole = textBlock.role(pageOutline);
    return elementRole != ElementRole.ITEM
        && elementRole != ElementRole.HEADING
        && textBlock.linkDensity() < 0.1;
  }
}
