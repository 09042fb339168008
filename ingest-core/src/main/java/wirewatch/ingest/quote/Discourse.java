package wirewatch.ingest.quote;

import org.jspecify.annotations.Nullable;

/** Finds the speaker of a quote in the surrounding text if its sentence names none. */
final class Discourse {
  private static final int NEAR = 20;
  private static final int FAR = 150;

  private final TaggedTokens tokens;
  private final Sentences sentences;
  private final Phrases phrases;
  private final int[] quoteTokens;
  private final @Nullable Attribution[] own;

  Discourse(TaggedTokens tokens, Sentences sentences, Phrases phrases, Quotes quotes) {
    this.tokens = tokens;
    this.sentences = sentences;
    this.phrases = phrases;
    this.quoteTokens = quotes.at();
    this.own = quotes.own();
  }

  /** The token index of each quote, and its attribution if known. */
  @SuppressWarnings("ArrayRecordComponent") // the array is filled during the analysis; never compared
  record Quotes(int[] at, @Nullable Attribution[] own) {}

  /** Finds the attribution of quote {@code i} in the text around its sentence. */
  @Nullable Attribution of(int i) {
    int at = quoteTokens[i];
    int start = sentences.start(at);
    Attribution found = sameSentence(i);
    if (found == null && start > 0 && introduced(start)) {
      found = inSentence(before(start));
    }
    if (found == null) {
      found = sameParagraph(i);
    }
    return found == null ? earlier(i) : found;
  }

  private @Nullable Attribution sameSentence(int i) {
    int start = sentences.start(quoteTokens[i]);
    for (int k = i - 1; k >= Math.max(0, i - NEAR) && quoteTokens[k] >= start; k--) {
      if (own[k] != null) {
        return own[k];
      }
    }
    int end = sentences.end(quoteTokens[i]);
    for (int k = i + 1; k < Math.min(own.length, i + NEAR) && quoteTokens[k] < end; k++) {
      if (own[k] != null) {
        return own[k];
      }
    }
    return null;
  }

  /** The last token before {@code start} that does not end a paragraph. */
  private int before(int start) {
    int i = start - 1;
    while (i > 0 && tokens.kind(i, Token.Kind.BREAK)) {
      i--;
    }
    return i;
  }

  private boolean introduced(int start) {
    return tokens.kind(before(start), Token.Kind.COLON);
  }

  /** The subject of the last verb of speech in the sentence of token {@code at}. */
  private @Nullable Attribution inSentence(int at) {
    int start = sentences.start(at);
    int end = sentences.end(at);
    for (int i = end - 1; i >= Math.max(start, end - FAR); i--) {
      if (tokens.verb(i) && !tokens.is(i, Cues.ROLE)) {
        Subject subject = phrases.before(i, start);
        return subject == null ? null : new Attribution(i, i + 1, subject);
      }
    }
    Subject subject = phrases.first(start, end);
    return subject == null ? null : new Attribution(-1, -1, subject);
  }

  private @Nullable Attribution sameParagraph(int i) {
    int at = quoteTokens[i];
    if (i > 0 && !broken(quoteTokens[i - 1], at) && own[i - 1] != null) {
      return own[i - 1];
    }
    boolean opens =
        sentences.start(at) == 0 || tokens.get(sentences.start(at) - 1).is(Token.Kind.BREAK);
    if (opens && i + 1 < own.length && !broken(at, quoteTokens[i + 1]) && own[i + 1] != null) {
      return own[i + 1];
    }
    return opens ? null : inSentence(sentences.start(at) - 1);
  }

  private boolean broken(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.kind(i, Token.Kind.BREAK)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Attribution earlier(int i) {
    int last = before(sentences.start(quoteTokens[i]));
    if (last <= 0) {
      return null;
    }
    if (i > 0 && sentences.start(quoteTokens[i - 1]) >= sentences.start(last)) {
      return own[i - 1];
    }
    Attribution found = inSentence(last);
    return found == null && i > 0 ? own[i - 1] : found;
  }
}
