package wirewatch.ingest.quote;

import java.util.Arrays;
import java.util.List;

/** The sentence boundaries of a token list; a quote belongs to the sentence around it. */
final class Sentences {
  private static final int REACH = 7;

  private final String text;
  private final TaggedTokens tokens;
  private final List<Span> spans;
  private final int[] starts;
  private final int[] ends;

  Sentences(String text, TaggedTokens tokens, List<Span> spans) {
    this.text = text;
    this.tokens = tokens;
    this.spans = spans;
    this.starts = new int[tokens.size()];
    this.ends = new int[tokens.size()];
    int start = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = start;
      if (ends(i)) {
        Arrays.fill(ends, start, i + 1, i + 1);
        start = i + 1;
      }
    }
    Arrays.fill(ends, start, ends.length, ends.length);
  }

  /** The first token of the sentence that token {@code i} is in. */
  int start(int i) {
    return starts[i];
  }

  /** The token after the last of the sentence that token {@code i} is in. */
  int end(int i) {
    return ends[i];
  }

  /** The number of sentences between two tokens, at most ten. */
  int between(int from, int to) {
    int count = 0;
    for (int i = to; i > 0 && starts[i] > from && count < 10; i = starts[i] - 1) {
      count++;
    }
    return count;
  }

  private boolean ends(int i) {
    Token token = tokens.get(i);
    if (token.is(Token.Kind.BREAK)) {
      return true;
    }
    if (i + 1 >= tokens.size()) {
      return true;
    }
    Token next = tokens.get(i + 1);
    if (token.is(Token.Kind.STOP)) {
      return !next.is(Token.Kind.STOP) && !lowerWord(next) && !next.is(Token.Kind.COMMA);
    }
    return token.is(Token.Kind.QUOTE) && endsInside(token, next, i + 1);
  }

  private static boolean lowerWord(Token token) {
    return token.word() && Character.isLowerCase(token.text().codePointAt(0));
  }

  private boolean endsInside(Token quote, Token next, int at) {
    char last = lastInside(spans.get(quote.quote()));
    if (".!?…。！？".indexOf(last) < 0) {
      return false;
    }
    if (next.is(Token.Kind.BREAK) || next.is(Token.Kind.QUOTE)) {
      return true;
    }
    return next.capital() && (last == '.' || !attributed(at));
  }

  /** The last non-blank character inside the quotation marks. */
  char lastInside(Span span) {
    int i = span.to() - 1;
    while (i > span.from() && Paragraphs.isBlank(text.charAt(i))) {
      i--;
    }
    return text.charAt(i);
  }

  /** Whether a subject and a verb of speech follow: {@code "Really?" Mr. Ito asked.} */
  private boolean attributed(int at) {
    for (int i = at; i < Math.min(at + REACH, tokens.size()); i++) {
      Token token = tokens.get(i);
      if (!token.word()) {
        return false;
      }
      if (tokens.is(i, Cues.VERB)) {
        return true;
      }
    }
    return false;
  }
}
