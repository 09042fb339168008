package wirewatch.ingest.line;

import java.util.ArrayList;
import java.util.List;

/**
 * A text and its tokens: runs of letters, runs of digits, and punctuation marks; a run of dashes or
 * asterisks is one mark, each ideograph is a word.
 */
public record TokenizedLine(String text, List<LineToken> tokens) {

  public TokenizedLine {
    tokens = List.copyOf(tokens);
  }

  /** Tokenises the first {@code limit} characters, in linear time. */
  public static TokenizedLine of(String text, int limit) {
    int end = Math.min(text.length(), limit);
    List<LineToken> tokens = new ArrayList<>();
    boolean spaced = false;
    int at = 0;
    while (at < end) {
      int first = text.codePointAt(at);
      if (Character.isWhitespace(first) || Character.isSpaceChar(first)) {
        spaced = true;
        at += Character.charCount(first);
        continue;
      }
      LineToken.Kind kind = kindOf(first);
      int stop = tokenEnd(text, at, end, kind);
      tokens.add(new LineToken(kind, text.substring(at, stop), at, stop, spaced));
      spaced = false;
      at = stop;
    }
    return new TokenizedLine(text, tokens);
  }

  public int size() {
    return tokens.size();
  }

  public LineToken token(int index) {
    return tokens.get(index);
  }

  /** Whether there is a token at the index and its text equals the given one. */
  public boolean hasTokenAt(int index, String text) {
    return index >= 0 && index < tokens.size() && tokens.get(index).hasText(text);
  }

  /** The text from token {@code from} to before token {@code to}, as printed. */
  public String textBetween(int from, int to) {
    return from >= to ? "" : text.substring(token(from).start(), token(to - 1).end());
  }

  /** The start offset of the token, or the length of the text after the last token. */
  public int startOffset(int index) {
    return index < tokens.size() ? token(index).start() : text.length();
  }

  private static int tokenEnd(String text, int start, int end, LineToken.Kind kind) {
    int first = text.codePointAt(start);
    int at = start + Character.charCount(first);
    if (kind == LineToken.Kind.WORD && Character.isIdeographic(first)) {
      return at;
    }
    while (at < end && isSameToken(kind, first, text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean isSameToken(LineToken.Kind kind, int first, int next) {
    return switch (kind) {
      case WORD -> kindOf(next) == LineToken.Kind.WORD && !Character.isIdeographic(next);
      case NUMBER -> kindOf(next) == LineToken.Kind.NUMBER;
      case MARK -> next == first && (first == '-' || first == '*' || first == '—');
    };
  }

  private static LineToken.Kind kindOf(int point) {
    if (Character.isDigit(point)) {
      return LineToken.Kind.NUMBER;
    }
    int type = Character.getType(point);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return mark || Character.isLetter(point) ? LineToken.Kind.WORD : LineToken.Kind.MARK;
  }
}
