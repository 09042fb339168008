package wirewatch.ingest.quote.token;

import java.util.Arrays;
import java.util.List;
import wirewatch.ingest.quote.lexicon.SpeechLexicon;

/** The sentence boundaries of a token list; a quote belongs to the sentence around it. */
public final class SentenceBounds {
  private static final int MAX_LOOKAHEAD = 7;

  private final String text;
  private final TaggedTokens tokens;
  private final List<QuotedSpan> spans;
  private final int[] starts;
  private final int[] ends;

  public SentenceBounds(String text, TaggedTokens tokens, List<QuotedSpan> spans) {
    this.text = text;
    this.tokens = tokens;
    this.spans = spans;
    this.starts = new int[tokens.size()];
    this.ends = new int[tokens.size()];
    int start = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = start;
      if (isSentenceEnd(i)) {
        Arrays.fill(ends, start, i + 1, i + 1);
        start = i + 1;
      }
    }
    Arrays.fill(ends, start, ends.length, ends.length);
  }

  /** The first token of the sentence that token {@code i} is in. */
  public int startOf(int i) {
    return starts[i];
  }

  /** The token after the last of the sentence that token {@code i} is in. */
  public int endOf(int i) {
    return ends[i];
  }

  /** The number of sentences between two tokens, at most ten. */
  public int countBetween(int from, int to) {
    int count = 0;
    for (int i = to; i > 0 && starts[i] > from && count < 10; i = starts[i] - 1) {
      count++;
    }
    return count;
  }

  private boolean isSentenceEnd(int i) {
    QuoteToken quoteToken = tokens.get(i);
    if (quoteToken.is(QuoteToken.Kind.PARAGRAPH_END)) {
      return true;
    }
    if (i + 1 >= tokens.size()) {
      return true;
    }
    QuoteToken next = tokens.get(i + 1);
    if (quoteToken.is(QuoteToken.Kind.SENTENCE_END)) {
      return !next.is(QuoteToken.Kind.SENTENCE_END)
          && !isLowerCaseWord(next)
          && !next.is(QuoteToken.Kind.COMMA);
    }
    return quoteToken.is(QuoteToken.Kind.QUOTE) && endsInsideQuote(quoteToken, next, i + 1);
  }

  private static boolean isLowerCaseWord(QuoteToken quoteToken) {
    return quoteToken.isWord() && Character.isLowerCase(quoteToken.text().codePointAt(0));
  }

  private boolean endsInsideQuote(QuoteToken quote, QuoteToken next, int at) {
    char last = lastCharacterInside(spans.get(quote.quoteIndex()));
    if (".!?…。！？".indexOf(last) < 0) {
      return false;
    }
    if (next.is(QuoteToken.Kind.PARAGRAPH_END) || next.is(QuoteToken.Kind.QUOTE)) {
      return true;
    }
    return next.isCapitalised() && (last == '.' || !isFollowedBySpeechVerb(at));
  }

  /** The last non-blank character inside the quotation marks. */
  public char lastCharacterInside(QuotedSpan quotedSpan) {
    int i = quotedSpan.contentEnd() - 1;
    while (i > quotedSpan.contentStart() && ParagraphRanges.isBlank(text.charAt(i))) {
      i--;
    }
    return text.charAt(i);
  }

  /** Whether a subject and a verb of speech follow: {@code "Really?" Mr. Ito asked.} */
  private boolean isFollowedBySpeechVerb(int at) {
    for (int i = at; i < Math.min(at + MAX_LOOKAHEAD, tokens.size()); i++) {
      QuoteToken quoteToken = tokens.get(i);
      if (!quoteToken.isWord()) {
        return false;
      }
      if (tokens.hasFlag(i, SpeechLexicon.VERB)) {
        return true;
      }
    }
    return false;
  }
}
