package wirewatch.ingest.page.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Removes pull quotes: quotes set apart that repeat the text of a paragraph. */
final class PullQuotes {
  private static final int GRAM = 3;
  private static final int MOST_STEPS = 4;
  private static final int MOST_LETTERS = 500;
  private static final double SAME = 0.5;

  /** Bounds the cost: every quote is compared with every paragraph. */
  private static final int MOST = 32;

  private final Outline outline;

  PullQuotes(Outline outline) {
    this.outline = outline;
  }

  /** Removes from {@code kept} the quotes that another block contains. */
  void takeOut(List<Block> kept) {
    List<Block> quotes = new ArrayList<>();
    int seen = 0;
    for (Block block : kept) {
      int quote = seen < MOST ? quote(block) : -1;
      seen += quote >= 0 ? 1 : 0;
      if (quote >= 0 && !hasLink(quote, kept)) {
        quotes.add(block);
      }
    }
    if (quotes.isEmpty()) {
      return;
    }
    List<Tokens> texts = new ArrayList<>();
    for (Block block : kept) {
      if (!quotes.contains(block)) {
        texts.add(Tokens.of(block.text()));
      }
    }
    quotes.removeIf(quote -> !isSaid(Tokens.of(quote.text()), texts));
    kept.removeAll(quotes);
  }

  /** The quote element around a block; -1 if there is none, or the block is too long. */
  private int quote(Block block) {
    if (block.prose().letters() > MOST_LETTERS) {
      return -1;
    }
    int at = block.element();
    for (int step = 0; step < MOST_STEPS && at > 0; step++) {
      if (outline.role(at) == Role.QUOTE) {
        return at;
      }
      at = outline.parent(at);
    }
    return -1;
  }

  /** A quote with a link is an embedded post, not a pull quote. */
  private boolean hasLink(int quote, List<Block> kept) {
    for (Block block : kept) {
      if (block.ink().linked() > 0 && outline.holds(quote, block.element())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSaid(Tokens quote, List<Tokens> texts) {
    Set<Integer> grams = new HashSet<>();
    for (int i = 0; i + GRAM <= quote.size(); i++) {
      grams.add(quote.gram(i, GRAM));
    }
    for (Tokens text : texts) {
      Set<Integer> found = new HashSet<>();
      for (int i = 0; i + GRAM <= text.size(); i++) {
        int gram = text.gram(i, GRAM);
        if (grams.contains(gram)) {
          found.add(gram);
        }
      }
      if (!grams.isEmpty() && found.size() >= SAME * grams.size()) {
        return true;
      }
    }
    return false;
  }
}
