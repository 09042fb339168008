package wirewatch.ingest.page.body;

import java.util.Arrays;
import java.util.List;
import wirewatch.ingest.page.outline.ElementRole;
import wirewatch.ingest.page.outline.ElementTrait;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.outline.TextBlock;

/** The amount of running text in each element of a page, and the elements that are excluded. */
final class TextWeights {
  private static final double DECAY = 0.7;
  private static final int MAX_LEVELS = 8;
  private static final double MAX_WEIGHT_BEFORE = 1000;
  private static final double MAX_BLOCK_LETTERS = 900;

  /** Elements after this share of the page's text follow the article. */
  private static final double TRAILING_SHARE = 0.7;

  /** Minimum weight of an element that is too large to be a side box. */
  private static final double MIN_CREDIBLE_WEIGHT = 350;

  private final PageOutline pageOutline;
  private final double[] blockWeights;
  private final double[] totals;
  private final double[] scores;
  private final double[] directWeights;
  private final int[] exclusions;
  private final int[] letters;
  private final int[] linkedCharacters;
  private final int[] imageCounts;

  private TextWeights(PageOutline pageOutline) {
    this.pageOutline = pageOutline;
    this.blockWeights = new double[pageOutline.blocks().size()];
    this.totals = new double[pageOutline.size()];
    this.scores = new double[pageOutline.size()];
    this.directWeights = new double[pageOutline.size()];
    this.letters = new int[pageOutline.size()];
    this.linkedCharacters = new int[pageOutline.size()];
    this.imageCounts = new int[pageOutline.size()];
    this.exclusions = new int[pageOutline.size()];
  }

  /**
   * Weighs a page. Elements with {@code refused} traits are excluded, unless they contain most
   * text.
   */
  static TextWeights of(PageOutline pageOutline, int refused) {
    TextWeights textWeights = new TextWeights(pageOutline);
    textWeights.countCharacters();
    textWeights.weighBlocks();
    textWeights.sumTotals();
    textWeights.resolveExclusions(refused);
    textWeights.dropExcludedBlocks();
    textWeights.sumTotals();
    textWeights.propagateScores();
    return textWeights;
  }

  private void countCharacters() {
    for (TextBlock each : pageOutline.blocks()) {
      letters[each.element()] += each.statistics().letters();
      linkedCharacters[each.element()] += each.links().linkedCharacters();
    }
    for (int e = pageOutline.size() - 1; e >= 0; e--) {
      imageCounts[e] += pageOutline.imageCount(e);
      if (e > 0) {
        letters[pageOutline.parent(e)] += letters[e];
        linkedCharacters[pageOutline.parent(e)] += linkedCharacters[e];
        imageCounts[pageOutline.parent(e)] += imageCounts[e];
      }
    }
  }

  private void weighBlocks() {
    List<TextBlock> blocks = pageOutline.blocks();
    for (int i = 0; i < blockWeights.length; i++) {
      blockWeights[i] = weightOf(blocks.get(i));
    }
  }

  private double weightOf(TextBlock textBlock) {
    double share = textBlock.linkDensity();
    int letters = textBlock.statistics().letters();
    if (share > 0.5 || letters < 20) {
      return 0;
    }
    double weight = Math.min(letters, MAX_BLOCK_LETTERS) * (1 - share);
    boolean sentence =
        textBlock.statistics().sentenceEnd() || textBlock.statistics().punctuationMarks() > 1;
    weight *= sentence ? 1 : letters > 120 ? 0.7 : 0.25;
    return weight * roleFactor(textBlock.role(pageOutline));
  }

  private static double roleFactor(ElementRole elementRole) {
    return switch (elementRole) {
      case PARAGRAPH, QUOTE, PREFORMATTED -> 1;
      case ITEM, CELL -> 0.6;
      case HEADING -> 0.2;
      case CAPTION -> 0;
      default -> 0.85;
    };
  }

  private void sumTotals() {
    Arrays.fill(totals, 0);
    List<TextBlock> blocks = pageOutline.blocks();
    for (int i = 0; i < blockWeights.length; i++) {
      totals[blocks.get(i).element()] += blockWeights[i];
    }
    for (int e = pageOutline.size() - 1; e > 0; e--) {
      totals[pageOutline.parent(e)] += totals[e];
    }
  }

  private void resolveExclusions(int refused) {
    double all = totals[0];
    double before = 0;
    int next = 0;
    for (int e = 0; e < exclusions.length; e++) {
      while (next < blockWeights.length && pageOutline.blocks().get(next).element() < e) {
        before += blockWeights[next++];
      }
      int own = pageOutline.traits(e) & refused;
      if (own != 0) {
        own = credibleTraits(e, own, all, before);
      }
      exclusions[e] = own | (e == 0 ? 0 : exclusions[pageOutline.parent(e)]);
    }
  }

  private int credibleTraits(int element, int own, double all, double before) {
    int marks = own;
    double share = all > 0 ? totals[element] / all : 0;
    if (share > 0.5 && before < MAX_WEIGHT_BEFORE) {
      marks &= ~(ElementTrait.ASIDE.bit() | ElementTrait.TEASER.bit() | ElementTrait.HIDDEN.bit());
    }
    if (holdsMainHeading(element) && totals[element] > MIN_CREDIBLE_WEIGHT) {
      marks &= ~(ElementTrait.ASIDE.bit() | ElementTrait.TEASER.bit());
    }
    if (share > 0.9) {
      marks &= ~ElementTrait.COMMENT.bit();
    }
    if (totals[element] > MIN_CREDIBLE_WEIGHT) {
      boolean after = before > TRAILING_SHARE * all;
      marks &= ~((after ? 0 : ElementTrait.DETAIL.bit()) | ElementTrait.CAPTION.bit());
    }
    return marks;
  }

  /** Whether an element contains the main heading and is not set apart by its tag. */
  private boolean holdsMainHeading(int element) {
    boolean article = pageOutline.role(element) == ElementRole.ARTICLE;
    return (article || pageOutline.contains(element, pageOutline.firstMainHeading()))
        && !ElementTrait.APART.isIn(pageOutline.traits(element));
  }

  private void dropExcludedBlocks() {
    List<TextBlock> blocks = pageOutline.blocks();
    for (int i = 0; i < blockWeights.length; i++) {
      if (exclusions[blocks.get(i).element()] != 0) {
        blockWeights[i] = 0;
      }
    }
  }

  private void propagateScores() {
    List<TextBlock> blocks = pageOutline.blocks();
    for (int i = 0; i < blockWeights.length; i++) {
      int at = container(blocks.get(i).element());
      double share = blockWeights[i];
      directWeights[at] += share;
      for (int step = 0; share > 0 && at >= 0 && step < MAX_LEVELS; step++) {
        scores[at] += share;
        share *= DECAY;
        at = box(pageOutline.parent(at));
      }
    }
  }

  private int container(int element) {
    int at = element;
    while (at > 0 && isTextLevel(pageOutline.role(at))) {
      at = pageOutline.parent(at);
    }
    return box(at);
  }

  private int box(int element) {
    int at = element;
    while (at > 0 && !pageOutline.role(at).isLineBreaking()) {
      at = pageOutline.parent(at);
    }
    return at;
  }

  private static boolean isTextLevel(ElementRole elementRole) {
    return switch (elementRole) {
      case PARAGRAPH, HEADING, ITEM, LIST, QUOTE, PREFORMATTED -> true;
      default -> !elementRole.isLineBreaking();
    };
  }

  double total(int element) {
    return totals[element];
  }

  /** The weight of the paragraphs, lists and headings directly in this container. */
  double directWeight(int element) {
    return directWeights[element];
  }

  /** The number of letters in an element. */
  int letters(int element) {
    return letters[element];
  }

  /** The number of link characters in an element. */
  int linkedCharacters(int element) {
    return linkedCharacters[element];
  }

  int imageCount(int element) {
    return imageCounts[element];
  }

  double score(int element) {
    return scores[element];
  }

  /** The traits that exclude an element, including those of its ancestors. */
  int exclusions(int element) {
    return exclusions[element];
  }
}
