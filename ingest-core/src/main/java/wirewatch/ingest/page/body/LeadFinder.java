package wirewatch.ingest.page.body;

import java.util.ArrayList;
import java.util.List;

/** Finds the lead between the headline and the body. */
final class LeadFinder {
  private static final int LONGEST = 900;
  private static final int SHORTEST = 40;
  private static final int LONG = 80;
  private static final int FURTHEST = 60;

  private final Outline outline;
  private final Weights weights;

  LeadFinder(Outline outline, Weights weights) {
    this.outline = outline;
    this.weights = weights;
  }

  /** The blocks of the lead, in order; {@code first} is the index of the body's first block. */
  List<Block> find(int first) {
    List<Block> blocks = outline.blocks();
    List<Block> lead = new ArrayList<>();
    int lines = 0;
    for (int i = first - 1; i >= 0 && lines < FURTHEST; i--) {
      Block block = blocks.get(i);
      if (outline.isTitle(block.element())) {
        break;
      }
      boolean found = isLead(block);
      if (found) {
        lead.add(0, block);
      }
      lines += found || weights.refusals(block.element()) == 0 ? 1 : 0;
    }
    return lead;
  }

  private boolean isLead(Block block) {
    int letters = block.prose().letters();
    if (letters < SHORTEST || letters > LONGEST || block.linkShare() > 0.3) {
      return false;
    }
    int refusals = weights.refusals(block.element());
    if (refusals != 0) {
      return refusals == Mark.TEASER.bit() && block.ink().linked() == 0 && block.prose().ended();
    }
    int marks = marks(block);
    if (marks != 0) {
      return isLead(marks);
    }
    return letters >= LONG && block.prose().ended() && isPlain(block);
  }

  /** Whether the page marks a block as the lead. */
  boolean isMarked(Block block) {
    return isLead(marks(block));
  }

  private static boolean isLead(int marks) {
    return Mark.LEAD.in(marks) && !Mark.DECK.in(marks);
  }

  /** The traits of the nearest enclosing element that is marked as lead or deck. */
  private int marks(Block block) {
    int at = block.element();
    while (at > 0 && weights.letters(at) <= LONGEST) {
      int marks = outline.marks(at) & (Mark.LEAD.bit() | Mark.DECK.bit());
      if (marks != 0) {
        return marks;
      }
      at = outline.parent(at);
    }
    return 0;
  }

  /** A paragraph between headline and body needs no markup; a heading there belongs to the headline. */
  private boolean isPlain(Block block) {
    Role role = block.role(outline);
    return role != Role.ITEM && role != Role.HEADING && block.linkShare() < 0.1;
  }
}
