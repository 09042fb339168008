package wirewatch.ingest.page.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The article text declared in structured data, and its alignment with the blocks of the page. */
final class ToldBody {
  private static final int GRAM = 3;
  private static final double SAME = 0.75;
  private static final double COVERED = 0.85;
  private static final int LONG_ENOUGH = 6;
  private static final double LINKED = 0.8;
  private static final int MOST_STEPS = 8;

  private final String text;
  private final int size;
  private final Set<Integer> grams = new HashSet<>();

  ToldBody(String text) {
    this.text = text;
    Tokens tokens = Tokens.of(text);
    this.size = tokens.size();
    for (int n = 1; n <= GRAM; n++) {
      for (int i = 0; i + n <= size; i++) {
        grams.add(tokens.gram(i, n));
      }
    }
  }

  int size() {
    return size;
  }

  /** Whether the text repeats itself; some sites declare it twice. */
  boolean repeats() {
    return grams.size() < 1.5 * size;
  }

  /**
   * The matching paragraphs of the page, else the lines of the declared text.
   *
   * @param kept the body as the page displays it; declared texts often lack its sub-headings
   */
  List<String> paragraphs(Outline outline, List<Block> kept, Weights weights) {
    Set<Block> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    shown.addAll(kept);
    List<Block> declared = said(outline, shown);
    declared.removeIf(block -> !shown.contains(block) && isAside(block, outline, weights));
    int covered = 0;
    for (Block block : declared) {
      covered += Tokens.of(block.text()).size();
    }
    boolean fits = covered >= COVERED * size && covered <= size * (2 - COVERED);
    return fits ? withHeadings(outline, declared, shown) : lines();
  }

  /** The blocks that the text contains; of two equal blocks, the one in the body. */
  private List<Block> said(Outline outline, Set<Block> shown) {
    Map<String, Block> same = new LinkedHashMap<>();
    for (Block block : outline.blocks()) {
      if (!same.containsKey(block.text()) || shown.contains(block)) {
        if (share(Tokens.of(block.text())) >= SAME) {
          same.put(block.text(), block);
        }
      }
    }
    Set<Block> found = Collections.newSetFromMap(new IdentityHashMap<>());
    found.addAll(same.values());
    List<Block> said = new ArrayList<>();
    int last = 0;
    for (Block block : outline.blocks()) {
      if (found.contains(block)) {
        boolean sure = Tokens.of(block.text()).size() >= LONG_ENOUGH;
        if (sure || last > 0) {
          said.add(block);
        }
        last = sure ? said.size() : last;
      }
    }
    return new ArrayList<>(said.subList(0, last));
  }

  /** Whether the block belongs to a side box that the site included in the declared body. */
  private static boolean isAside(Block block, Outline outline, Weights weights) {
    int at = block.element();
    if (block.linkShare() > LINKED || Mark.HIDDEN.in(weights.refusals(at))) {
      return true;
    }
    for (int step = 0; step < MOST_STEPS && isApart(weights.refusals(at)); step++) {
      if (weights.letters(at) > block.prose().letters()) {
        return true;
      }
      at = outline.parent(at);
    }
    return false;
  }

  private static List<String> withHeadings(Outline outline, List<Block> declared, Set<Block> shown) {
    Set<Block> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
    wanted.addAll(declared);
    List<String> paragraphs = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    for (Block block : outline.blocks()) {
      if (wanted.contains(block)) {
        if (!paragraphs.isEmpty()) {
          paragraphs.addAll(headings);
        }
        headings.clear();
        paragraphs.add(block.text());
      } else if (shown.contains(block) && block.role(outline) == Role.HEADING) {
        headings.add(block.text());
      } else if (shown.contains(block)) {
        headings.clear();
      }
    }
    return paragraphs;
  }

  private static boolean isApart(int marks) {
    return Mark.ASIDE.in(marks) || Mark.TEASER.in(marks);
  }

  boolean holds(String paragraph) {
    return share(Tokens.of(paragraph)) >= SAME;
  }

  private double share(Tokens tokens) {
    int n = Math.min(GRAM, tokens.size());
    if (n == 0) {
      return 0;
    }
    int found = 0;
    int all = tokens.size() - n + 1;
    for (int i = 0; i < all; i++) {
      found += grams.contains(tokens.gram(i, n)) ? 1 : 0;
    }
    return found / (double) all;
  }

  private List<String> lines() {
    return text.lines().map(line -> line.strip()).filter(line -> !line.isEmpty()).toList();
  }
}
