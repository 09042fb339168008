package wirewatch.ingest.page.reader;

import java.util.ArrayList;
import java.util.List;
import wirewatch.ingest.page.outline.ElementRole;
import wirewatch.ingest.page.outline.ElementTrait;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.outline.TextBlock;

/**
 * Reads the body from the container whose paragraphs score highest by length and punctuation, and
 * its siblings that score well. Class names do not count: this reader errs on other pages than one
 * that trusts them.
 */
public final class DensityReader {
  private static final int MIN_LETTERS = 20;
  private static final int LEVELS = 4;

  /** Bounds the cost of a deeply nested page. */
  private static final int MAX_STEPS = 64;

  private static final int APART = ElementTrait.APART.bit() | ElementTrait.HIDDEN.bit();
  private static final double SIBLING_SHARE = 0.2;
  private static final double MIN_SIBLING_SCORE = 10;
  private static final double MAX_LINKS = 0.5;
  private static final int MAX_LOOSE_LETTERS = 60;

  private final PageOutline outline;
  private final double[] scores;
  private final double[] letters;
  private final double[] linked;
  private final boolean[] apart;

  private DensityReader(PageOutline outline) {
    this.outline = outline;
    this.scores = new double[outline.size()];
    this.letters = new double[outline.size()];
    this.linked = new double[outline.size()];
    this.apart = new boolean[outline.size()];
    for (int e = 1; e < apart.length; e++) {
      apart[e] = apart[outline.parent(e)] || (outline.traits(e) & APART) != 0;
    }
  }

  /** Reads a page. */
  public static BodyCandidate read(PageOutline outline) {
    DensityReader reader = new DensityReader(outline);
    reader.count();
    reader.score();
    return new BodyCandidate(BodyReaderKind.DENSITY, reader.select(reader.best()));
  }

  private void count() {
    for (TextBlock block : outline.blocks()) {
      letters[block.element()] += block.text().length();
      linked[block.element()] += block.links().linkedCharacters();
    }
    for (int e = outline.size() - 1; e > 0; e--) {
      letters[outline.parent(e)] += letters[e];
      linked[outline.parent(e)] += linked[e];
    }
  }

  private void score() {
    for (TextBlock block : outline.blocks()) {
      boolean paragraph =
          block.statistics().letters() >= MIN_LETTERS
              && block.linkDensity() < MAX_LINKS
              && block.role(outline) != ElementRole.HEADING
              && !apart[block.element()];
      if (paragraph) {
        double score =
            1
                + block.statistics().punctuationMarks()
                + Math.min(block.statistics().letters() / 100.0, 3);
        addScore(block.element(), score);
      }
    }
  }

  private void addScore(int element, double score) {
    int at = isText(element) ? outline.parent(element) : element;
    int level = 0;
    for (int step = 0; step < MAX_STEPS && level < LEVELS && at >= 0; step++) {
      if (outline.role(at).isLineBreaking()) {
        scores[at] += level < 2 ? score / (level + 1) : score / (3.0 * level);
        level++;
      }
      at = outline.parent(at);
    }
  }

  private boolean isText(int element) {
    return element > 0
        && switch (outline.role(element)) {
          case PARAGRAPH, QUOTE, PREFORMATTED, HEADING, ITEM -> true;
          default -> false;
        };
  }

  private int best() {
    int best = 0;
    double most = -1;
    for (int e = 0; e < outline.size(); e++) {
      double score = scores[e] * (1 - linkShare(e));
      if (score > most) {
        most = score;
        best = e;
      }
    }
    return best;
  }

  private double linkShare(int element) {
    return letters[element] > 0 ? linked[element] / letters[element] : 0;
  }

  private List<TextBlock> select(int top) {
    double least = Math.max(MIN_SIBLING_SCORE, SIBLING_SHARE * scores[top]);
    int parent = outline.parent(top);
    List<TextBlock> kept = new ArrayList<>();
    for (TextBlock block : outline.blocks()) {
      boolean inside = outline.contains(top, block.element());
      if (!inside && parent >= 0 && outline.contains(parent, block.element())) {
        int sibling = childOf(parent, block.element());
        inside = scores[sibling] >= least || (isText(sibling) && isProse(block));
      }
      if (inside && isKept(block, top)) {
        kept.add(block);
      }
    }
    return kept;
  }

  private int childOf(int parent, int element) {
    int at = element;
    for (int step = 0; step < MAX_STEPS && outline.parent(at) > parent; step++) {
      at = outline.parent(at);
    }
    return at;
  }

  private static boolean isProse(TextBlock block) {
    return block.statistics().letters() > 80 && block.linkDensity() < 0.25;
  }

  private boolean isKept(TextBlock block, int top) {
    if (block.linkDensity() >= MAX_LINKS || apart[block.element()]) {
      return false;
    }
    int at = block.element();
    for (int step = 0; at > top && step < LEVELS; step++) {
      if (linkShare(at) > MAX_LINKS && letters[at] > MAX_LOOSE_LETTERS) {
        return false;
      }
      at = outline.parent(at);
    }
    return switch (block.role(outline)) {
      case PARAGRAPH, QUOTE, PREFORMATTED, ITEM, CELL -> true;
      case HEADING -> !outline.isMainHeading(block.element());
      case CAPTION -> false;
      default ->
          block.statistics().sentenceEnd() || block.statistics().letters() > MAX_LOOSE_LETTERS;
    };
  }
}
