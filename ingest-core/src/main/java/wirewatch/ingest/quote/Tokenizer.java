package wirewatch.ingest.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a text into words, punctuation marks and whole quotes. */
final class Tokenizer {
  private static final int LONGEST_LISTED = 7;

  private final String text;
  private final Cues cues;
  private final List<Token> tokens = new ArrayList<>();

  private Tokenizer(String text, Cues cues) {
    this.text = text;
    this.cues = cues;
  }

  /** Returns the tokens in order; every paragraph ends with a {@link Token.Kind#BREAK}. */
  static List<Token> tokens(
      String text, List<Paragraphs.Stretch> paragraphs, List<Span> spans, Cues cues) {
    Tokenizer tokenizer = new Tokenizer(text, cues);
    int next = 0;
    for (Paragraphs.Stretch paragraph : paragraphs) {
      int at = paragraph.start();
      while (next < spans.size() && spans.get(next).start() < paragraph.end()) {
        Span span = spans.get(next);
        tokenizer.read(at, span.start());
        tokenizer.add(Token.Kind.QUOTE, span.start(), span.end(), next);
        at = Math.max(at, span.end());
        next++;
      }
      tokenizer.read(at, paragraph.end());
      tokenizer.add(Token.Kind.BREAK, paragraph.end(), paragraph.end(), -1);
    }
    return tokenizer.tokens;
  }

  private void add(Token.Kind kind, int start, int end, int quote) {
    String printed = quote >= 0 ? "" : text.substring(start, end);
    String lower =
        kind == Token.Kind.WORD
            ? printed.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ё', 'е')
            : printed;
    tokens.add(new Token(kind, printed, lower, start, end, quote));
  }

  private void read(int from, int to) {
    int i = from;
    while (i < to) {
      int c = text.codePointAt(i);
      if (isWord(c)) {
        int end = cues.unspaced() && !spaced(c) ? chunkEnd(i, to) : wordEnd(i, to);
        add(Token.Kind.WORD, i, end, -1);
        i = end;
      } else {
        if (!Paragraphs.isBlank((char) c)) {
          boolean enclosed = c == '.' && i + 1 < to && text.charAt(i + 1) == ')';
          add(enclosed ? Token.Kind.OTHER : kind((char) c), i, i + Character.charCount(c), -1);
        }
        i += Character.charCount(c);
      }
    }
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '$'
        || c == '@'
        || c == '#'
        || c == '\u00AD';
  }

  private static boolean spaced(int c) {
    return Character.getType(c) != Character.OTHER_LETTER;
  }

  /** The end of a listed word, or of the text before the next one, in a text without spaces. */
  private int chunkEnd(int start, int to) {
    int listed = listed(start, to);
    if (listed > 0) {
      return listed;
    }
    int i = start + 1;
    while (i < to && isWord(text.charAt(i)) && !spaced(text.charAt(i)) && listed(i, to) == 0) {
      i++;
    }
    return i;
  }

  private int listed(int start, int to) {
    for (int end = Math.min(to, start + LONGEST_LISTED); end > start; end--) {
      if (cues.flags(text.substring(start, end)) != 0) {
        return end;
      }
    }
    return 0;
  }

  private int wordEnd(int start, int to) {
    int i = start;
    while (i < to) {
      int c = text.codePointAt(i);
      boolean other = cues.unspaced() && !spaced(c);
      if (other || (!isWord(c) && !joins(c, i, to))) {
        break;
      }
      i += Character.charCount(c);
    }
    boolean stop = i < to && text.charAt(i) == '.' && abbreviation(start, i);
    return stop ? i + 1 : i;
  }

  private boolean joins(int c, int at, int to) {
    boolean joiner = c == '\'' || c == '’' || c == '-' || c == '.' || c == '&' || c == '‑';
    return joiner
        && at + 1 < to
        && Character.isLetterOrDigit(text.codePointAt(at + 1))
        && !(c == '.' && Character.isLowerCase(text.charAt(at - 1)));
  }

  private boolean abbreviation(int start, int end) {
    if (!Character.isUpperCase(text.charAt(start))) {
      return false;
    }
    boolean initial = end - start == 1;
    int dot = text.indexOf('.', start);
    return initial || dot < end || cues.abbreviation(text.substring(start, end));
  }

  private static Token.Kind kind(char c) {
    return switch (c) {
      case ',', ';', '،', '，', '、' -> Token.Kind.COMMA;
      case ':', '：' -> Token.Kind.COLON;
      case '—', '–', '-', '―' -> Token.Kind.DASH;
      case '(', '[', '{', '（' -> Token.Kind.OPEN;
      case ')', ']', '}', '）' -> Token.Kind.CLOSE;
      case '.', '!', '?', '…', '。', '！', '？', '؟' -> Token.Kind.STOP;
      default -> Token.Kind.OTHER;
    };
  }
}
