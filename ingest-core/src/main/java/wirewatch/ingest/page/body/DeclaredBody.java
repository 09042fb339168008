package wirewatch.ingest.page.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wirewatch.ingest.page.outline.ElementRole;
import wirewatch.ingest.page.outline.ElementTrait;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.outline.TextBlock;
import wirewatch.ingest.page.outline.WordHashes;

/** The article text declared in structured data, and its alignment with the blocks of the page. */
final class DeclaredBody {
  private static final int NGRAM = 3;
  private static final double MIN_OVERLAP = 0.75;
  private static final double MIN_COVERAGE = 0.85;
  private static final int MIN_CERTAIN_WORDS = 6;
  private static final int MAX_DEPTH = 8;

  private final String text;
  private final int wordCount;
  private final Set<Integer> ngrams = new HashSet<>();

  DeclaredBody(String text) {
    this.text = text;
    WordHashes wordHashes = WordHashes.of(text);
    this.wordCount = wordHashes.size();
    for (int n = 1; n <= NGRAM; n++) {
      for (int i = 0; i + n <= wordCount; i++) {
        ngrams.add(wordHashes.ngramHash(i, n));
      }
    }
  }

  int wordCount() {
    return wordCount;
  }

  /** Whether the text repeats itself; some sites declare it twice. */
  boolean isRepetitive() {
    return ngrams.size() < 1.5 * wordCount;
  }

  /**
   * The matching paragraphs of the page, else the lines of the declared text.
   *
   * @param kept the body as the page displays it; declared texts often lack its sub-headings
   */
  List<String> paragraphs(PageOutline pageOutline, List<TextBlock> kept, TextWeights textWeights) {
    Set<TextBlock> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    shown.addAll(kept);
    List<TextBlock> declared = matchingBlocks(pageOutline, shown);
    declared.removeIf(
        textBlock -> !shown.contains(textBlock) && isAside(textBlock, pageOutline, textWeights));
    int covered = 0;
    for (TextBlock textBlock : declared) {
      covered += WordHashes.of(textBlock.text()).size();
    }
    boolean fits = covered >= MIN_COVERAGE * wordCount && covered <= wordCount * (2 - MIN_COVERAGE);
    return fits ? withHeadings(pageOutline, declared, shown) : lines();
  }

  /** The blocks that the text contains; of two equal blocks, the one in the body. */
  private List<TextBlock> matchingBlocks(PageOutline pageOutline, Set<TextBlock> shown) {
    Map<String, TextBlock> same = new LinkedHashMap<>();
    for (TextBlock textBlock : pageOutline.blocks()) {
      if (!same.containsKey(textBlock.text()) || shown.contains(textBlock)) {
        if (overlap(WordHashes.of(textBlock.text())) >= MIN_OVERLAP) {
          same.put(textBlock.text(), textBlock);
        }
      }
    }
    Set<TextBlock> found = Collections.newSetFromMap(new IdentityHashMap<>());
    found.addAll(same.values());
    List<TextBlock> said = new ArrayList<>();
    int last = 0;
    for (TextBlock textBlock : pageOutline.blocks()) {
      if (found.contains(textBlock)) {
        boolean sure = WordHashes.of(textBlock.text()).size() >= MIN_CERTAIN_WORDS;
        if (sure || last > 0) {
          said.add(textBlock);
        }
        last = sure ? said.size() : last;
      }
    }
    return new ArrayList<>(said.subList(0, last));
  }

  /** Whether the block belongs to a side box that the site included in the declared body. */
  private static boolean isAside(
      TextBlock textBlock, PageOutline pageOutline, TextWeights textWeights) {
    int at = textBlock.element();
    if (textBlock.isMostlyLinks() || ElementTrait.HIDDEN.isIn(textWeights.exclusions(at))) {
      return true;
    }
    for (int step = 0; step < MAX_DEPTH && hasAsideTrait(textWeights.exclusions(at)); step++) {
      if (textWeights.letters(at) > textBlock.statistics().letters()) {
        return true;
      }
      at = pageOutline.parent(at);
    }
    return false;
  }

  private static List<String> withHeadings(
      PageOutline pageOutline, List<TextBlock> declared, Set<TextBlock> shown) {
    Set<TextBlock> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
    wanted.addAll(declared);
    List<String> paragraphs = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    for (TextBlock textBlock : pageOutline.blocks()) {
      if (wanted.contains(textBlock)) {
        if (!paragraphs.isEmpty()) {
          paragraphs.addAll(headings);
        }
        headings.clear();
        paragraphs.add(textBlock.text());
      } else if (shown.contains(textBlock) && textBlock.role(pageOutline) == ElementRole.HEADING) {
        headings.add(textBlock.text());
      } else if (shown.contains(textBlock)) {
        headings.clear();
      }
    }
    return paragraphs;
  }

  private static boolean hasAsideTrait(int marks) {
    return ElementTrait.ASIDE.isIn(marks) || ElementTrait.TEASER.isIn(marks);
  }

  boolean contains(String paragraph) {
    return overlap(WordHashes.of(paragraph)) >= MIN_OVERLAP;
  }

  private double overlap(WordHashes wordHashes) {
    int n = Math.min(NGRAM, wordHashes.size());
    if (n == 0) {
      return 0;
    }
    int found = 0;
    int all = wordHashes.size() - n + 1;
    for (int i = 0; i < all; i++) {
      found += ngrams.contains(wordHashes.ngramHash(i, n)) ? 1 : 0;
    }
    return found / (double) all;
  }

  private List<String> lines() {
    return text.lines().map(line -> line.strip()).filter(line -> !line.isEmpty()).toList();
  }
}
