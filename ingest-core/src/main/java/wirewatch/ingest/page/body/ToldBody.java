package wirewatch.ingest.page.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The text that structured data gives for the article, and the blocks of the page that say it. */
final class ToldBody {
  private static final int GRAM = 3;
  private static final double SAME = 0.75;
  private static final double COVERED = 0.92;
  private static final int LONG_ENOUGH = 6;

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

  /** Some sites give the same text twice over. */
  boolean repeats() {
    return grams.size() < 1.5 * size;
  }

  /** The paragraphs of the page that the text is made of, else those of the text itself. */
  List<String> paragraphs(Outline outline) {
    List<Block> blocks = outline.blocks();
    boolean[] same = new boolean[blocks.size()];
    Set<String> seen = new HashSet<>();
    int covered = 0;
    int first = -1;
    int last = -1;
    for (int i = 0; i < same.length; i++) {
      Tokens tokens = Tokens.of(blocks.get(i).text());
      if (share(tokens) >= SAME && seen.add(blocks.get(i).text())) {
        same[i] = true;
        if (tokens.size() >= LONG_ENOUGH) {
          first = first < 0 ? i : first;
          last = i;
        }
      }
    }
    List<String> paragraphs = new ArrayList<>();
    for (int i = Math.max(first, 0); i <= last; i++) {
      if (same[i]) {
        covered += Tokens.of(blocks.get(i).text()).size();
        paragraphs.add(blocks.get(i).text());
      }
    }
    boolean fits = covered >= COVERED * size && covered <= size * (2 - COVERED);
    return fits ? paragraphs : lines();
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
