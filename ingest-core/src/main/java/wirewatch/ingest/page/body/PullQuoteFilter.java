package wirewatch.ingest.page.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wirewatch.ingest.page.outline.ElementRole;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.outline.TextBlock;
import wirewatch.ingest.page.outline.WordHashes;

/** Removes pull quotes: quotes set apart that repeat the text of a paragraph. */
final class PullQuoteFilter {
  private static final int NGRAM = 3;
  private static final int MAX_DEPTH = 4;
  private static final int MAX_QUOTE_LETTERS = 500;
  private static final double MIN_OVERLAP = 0.5;

  /** Bounds the cost: every quote is compared with every paragraph. */
  private static final int MAX_QUOTES = 32;

  private final PageOutline pageOutline;

  PullQuoteFilter(PageOutline pageOutline) {
    this.pageOutline = pageOutline;
  }

  /** Removes from {@code kept} the quotes that another block contains. */
  void removeFrom(List<TextBlock> kept) {
    List<TextBlock> quotes = new ArrayList<>();
    int seen = 0;
    for (TextBlock textBlock : kept) {
      int quote = seen < MAX_QUOTES ? enclosingQuote(textBlock) : -1;
      seen += quote >= 0 ? 1 : 0;
      if (quote >= 0 && !hasLink(quote, kept)) {
        quotes.add(textBlock);
      }
    }
    if (quotes.isEmpty()) {
      return;
    }
    List<WordHashes> texts = new ArrayList<>();
    for (TextBlock textBlock : kept) {
      if (!quotes.contains(textBlock)) {
        texts.add(WordHashes.of(textBlock.text()));
      }
    }
    quotes.removeIf(quote -> !isRepeated(WordHashes.of(quote.text()), texts));
    kept.removeAll(quotes);
  }

  /** The quote element around a block; -1 if there is none, or the block is too long. */
  private int enclosingQuote(TextBlock textBlock) {
    if (textBlock.statistics().letters() > MAX_QUOTE_LETTERS) {
      return -1;
    }
    int at = textBlock.element();
    for (int step = 0; step < MAX_DEPTH && at > 0; step++) {
      if (pageOutline.role(at) == ElementRole.QUOTE) {
        return at;
      }
      at = pageOutline.parent(at);
    }
    return -1;
  }

  /** A quote with a link is an embedded post, not a pull quote. */
  private boolean hasLink(int quote, List<TextBlock> kept) {
    for (TextBlock textBlock : kept) {
      if (textBlock.links().linkedCharacters() > 0
          && pageOutline.contains(quote, textBlock.element())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRepeated(WordHashes quote, List<WordHashes> texts) {
    Set<Integer> grams = new HashSet<>();
    for (int i = 0; i + NGRAM <= quote.size(); i++) {
      grams.add(quote.ngramHash(i, NGRAM));
    }
    for (WordHashes text : texts) {
      Set<Integer> found = new HashSet<>();
      for (int i = 0; i + NGRAM <= text.size(); i++) {
        int gram = text.ngramHash(i, NGRAM);
        if (grams.contains(gram)) {
          found.add(gram);
        }
      }
      if (!grams.isEmpty() && found.size() >= MIN_OVERLAP * grams.size()) {
        return true;
      }
    }
    return false;
  }
}
