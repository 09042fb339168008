package wirewatch.ingest.page.body;

import java.util.Arrays;
import java.util.List;

/** The amount of running text in each element of a page, and the elements that are excluded. */
final class Weights {
  private static final double DECAY = 0.7;
  private static final int MOST_STEPS = 8;
  private static final double LONG_BEFORE = 1000;
  private static final double CAP = 900;

  /** Elements after this share of the page's text follow the article. */
  private static final double AFTER = 0.7;

  /** Minimum weight of an element that is too large to be a side box. */
  private static final double LONG = 350;

  private final Outline outline;
  private final double[] block;
  private final double[] total;
  private final double[] score;
  private final double[] direct;
  private final int[] inherited;
  private final int[] letters;
  private final int[] linked;
  private final int[] images;

  private Weights(Outline outline) {
    this.outline = outline;
    this.block = new double[outline.blocks().size()];
    this.total = new double[outline.size()];
    this.score = new double[outline.size()];
    this.direct = new double[outline.size()];
    this.letters = new int[outline.size()];
    this.linked = new int[outline.size()];
    this.images = new int[outline.size()];
    this.inherited = new int[outline.size()];
  }

  /** Weighs a page. Elements with {@code refused} traits are excluded, unless they contain most text. */
  static Weights of(Outline outline, int refused) {
    Weights weights = new Weights(outline);
    weights.count();
    weights.weighBlocks();
    weights.sum();
    weights.believe(refused);
    weights.weighAgain();
    weights.sum();
    weights.spread();
    return weights;
  }

  private void count() {
    for (Block each : outline.blocks()) {
      letters[each.element()] += each.prose().letters();
      linked[each.element()] += each.ink().linked();
    }
    for (int e = outline.size() - 1; e >= 0; e--) {
      images[e] += outline.images(e);
      if (e > 0) {
        letters[outline.parent(e)] += letters[e];
        linked[outline.parent(e)] += linked[e];
        images[outline.parent(e)] += images[e];
      }
    }
  }

  private void weighBlocks() {
    List<Block> blocks = outline.blocks();
    for (int i = 0; i < block.length; i++) {
      block[i] = weigh(blocks.get(i));
    }
  }

  private double weigh(Block block) {
    double share = block.linkShare();
    int letters = block.prose().letters();
    if (share > 0.5 || letters < 20) {
      return 0;
    }
    double weight = Math.min(letters, CAP) * (1 - share);
    boolean sentence = block.prose().ended() || block.prose().pauses() > 1;
    weight *= sentence ? 1 : letters > 120 ? 0.7 : 0.25;
    return weight * factor(block.role(outline));
  }

  private static double factor(Role role) {
    return switch (role) {
      case PARAGRAPH, QUOTE, PREFORMATTED -> 1;
      case ITEM, CELL -> 0.6;
      case HEADING -> 0.2;
      case CAPTION -> 0;
      default -> 0.85;
    };
  }

  private void sum() {
    Arrays.fill(total, 0);
    List<Block> blocks = outline.blocks();
    for (int i = 0; i < block.length; i++) {
      total[blocks.get(i).element()] += block[i];
    }
    for (int e = outline.size() - 1; e > 0; e--) {
      total[outline.parent(e)] += total[e];
    }
  }

  private void believe(int refused) {
    double all = total[0];
    double before = 0;
    int next = 0;
    for (int e = 0; e < inherited.length; e++) {
      while (next < block.length && outline.blocks().get(next).element() < e) {
        before += block[next++];
      }
      int own = outline.marks(e) & refused;
      if (own != 0) {
        own = credible(e, own, all, before);
      }
      inherited[e] = own | (e == 0 ? 0 : inherited[outline.parent(e)]);
    }
  }

  private int credible(int element, int own, double all, double before) {
    int marks = own;
    double share = all > 0 ? total[element] / all : 0;
    if (share > 0.5 && before < LONG_BEFORE) {
      marks &= ~(Mark.ASIDE.bit() | Mark.TEASER.bit() | Mark.HIDDEN.bit());
    }
    if (isHeaded(element) && total[element] > LONG) {
      marks &= ~(Mark.ASIDE.bit() | Mark.TEASER.bit());
    }
    if (share > 0.9) {
      marks &= ~Mark.COMMENT.bit();
    }
    if (total[element] > LONG) {
      boolean after = before > AFTER * all;
      marks &= ~((after ? 0 : Mark.DETAIL.bit()) | Mark.CAPTION.bit());
    }
    return marks;
  }

  /** Whether an element contains the main heading and is not set apart by its tag. */
  private boolean isHeaded(int element) {
    boolean article = outline.role(element) == Role.ARTICLE;
    return (article || outline.holds(element, outline.title()))
        && !Mark.APART.in(outline.marks(element));
  }

  private void weighAgain() {
    List<Block> blocks = outline.blocks();
    for (int i = 0; i < block.length; i++) {
      if (inherited[blocks.get(i).element()] != 0) {
        block[i] = 0;
      }
    }
  }

  private void spread() {
    List<Block> blocks = outline.blocks();
    for (int i = 0; i < block.length; i++) {
      int at = container(blocks.get(i).element());
      double share = block[i];
      direct[at] += share;
      for (int step = 0; share > 0 && at >= 0 && step < MOST_STEPS; step++) {
        score[at] += share;
        share *= DECAY;
        at = box(outline.parent(at));
      }
    }
  }

  private int container(int element) {
    int at = element;
    while (at > 0 && isLine(outline.role(at))) {
      at = outline.parent(at);
    }
    return box(at);
  }

  private int box(int element) {
    int at = element;
    while (at > 0 && !outline.role(at).breaksLine()) {
      at = outline.parent(at);
    }
    return at;
  }

  private static boolean isLine(Role role) {
    return switch (role) {
      case PARAGRAPH, HEADING, ITEM, LIST, QUOTE, PREFORMATTED -> true;
      default -> !role.breaksLine();
    };
  }

  double total(int element) {
    return total[element];
  }

  /** The weight of the paragraphs, lists and headings directly in this container. */
  double direct(int element) {
    return direct[element];
  }

  /** The number of letters in an element. */
  int letters(int element) {
    return letters[element];
  }

  /** The number of link characters in an element. */
  int linked(int element) {
    return linked[element];
  }

  int images(int element) {
    return images[element];
  }

  double score(int element) {
    return score[element];
  }

  /** The traits that exclude an element, including those of its ancestors. */
  int refusals(int element) {
    return inherited[element];
  }
}
