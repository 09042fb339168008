package wirewatch.ingest.quote.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wirewatch.ingest.quote.lexicon.SpeechLexicon;

/** Splits a text into words, punctuation marks and whole quotes. */
public final class QuoteTokenizer {
  private static final int MAX_LISTED_WORD_LENGTH = 7;

  private final String text;
  private final SpeechLexicon lexicon;
  private final List<QuoteToken> tokens = new ArrayList<>();

  private QuoteTokenizer(String text, SpeechLexicon speechLexicon) {
    this.text = text;
    this.lexicon = speechLexicon;
  }

  /**
   * Returns the tokens in order; every paragraph ends with a {@link QuoteToken.Kind#PARAGRAPH_END}.
   */
  public static List<QuoteToken> tokenize(
      String text,
      List<ParagraphRanges.Paragraph> paragraphs,
      List<QuotedSpan> spans,
      SpeechLexicon speechLexicon) {
    QuoteTokenizer quoteTokenizer = new QuoteTokenizer(text, speechLexicon);
    int next = 0;
    for (ParagraphRanges.Paragraph paragraph : paragraphs) {
      int at = paragraph.start();
      while (next < spans.size() && spans.get(next).start() < paragraph.end()) {
        QuotedSpan quotedSpan = spans.get(next);
        quoteTokenizer.readUnquoted(at, quotedSpan.start());
        quoteTokenizer.add(QuoteToken.Kind.QUOTE, quotedSpan.start(), quotedSpan.end(), next);
        at = Math.max(at, quotedSpan.end());
        next++;
      }
      quoteTokenizer.readUnquoted(at, paragraph.end());
      quoteTokenizer.add(QuoteToken.Kind.PARAGRAPH_END, paragraph.end(), paragraph.end(), -1);
    }
    return quoteTokenizer.tokens;
  }

  private void add(QuoteToken.Kind kind, int start, int end, int quote) {
    String printed = quote >= 0 ? "" : text.substring(start, end);
    String lower =
        kind == QuoteToken.Kind.WORD
            ? printed.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ё', 'е')
            : printed;
    tokens.add(new QuoteToken(kind, printed, lower, start, end, quote));
  }

  private void readUnquoted(int from, int to) {
    int i = from;
    while (i < to) {
      int c = text.codePointAt(i);
      if (isWord(c)) {
        int end =
            lexicon.isUnspaced() && !isSpacedScript(c) ? unspacedWordEnd(i, to) : wordEnd(i, to);
        add(QuoteToken.Kind.WORD, i, end, -1);
        i = end;
      } else {
        if (!ParagraphRanges.isBlank((char) c)) {
          boolean enclosed = c == '.' && i + 1 < to && text.charAt(i + 1) == ')';
          add(
              enclosed ? QuoteToken.Kind.OTHER : kindOf((char) c),
              i,
              i + Character.charCount(c),
              -1);
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

  private static boolean isSpacedScript(int c) {
    return Character.getType(c) != Character.OTHER_LETTER;
  }

  /** The end of a listed word, or of the text before the next one, in a text without spaces. */
  private int unspacedWordEnd(int start, int to) {
    int listed = listedWordEnd(start, to);
    if (listed > 0) {
      return listed;
    }
    int i = start + 1;
    while (i < to
        && isWord(text.charAt(i))
        && !isSpacedScript(text.charAt(i))
        && listedWordEnd(i, to) == 0) {
      i++;
    }
    return i;
  }

  private int listedWordEnd(int start, int to) {
    for (int end = Math.min(to, start + MAX_LISTED_WORD_LENGTH); end > start; end--) {
      if (lexicon.flags(text.substring(start, end)) != 0) {
        return end;
      }
    }
    return 0;
  }

  private int wordEnd(int start, int to) {
    int i = start;
    while (i < to) {
      int c = text.codePointAt(i);
      boolean other = lexicon.isUnspaced() && !isSpacedScript(c);
      if (other || (!isWord(c) && !joinsWord(c, i, to))) {
        break;
      }
      i += Character.charCount(c);
    }
    boolean stop = i < to && text.charAt(i) == '.' && isAbbreviation(start, i);
    return stop ? i + 1 : i;
  }

  private boolean joinsWord(int c, int at, int to) {
    boolean joiner = c == '\'' || c == '’' || c == '-' || c == '.' || c == '&' || c == '‑';
    return joiner
        && at + 1 < to
        && Character.isLetterOrDigit(text.codePointAt(at + 1))
        && !(c == '.' && Character.isLowerCase(text.charAt(at - 1)));
  }

  private boolean isAbbreviation(int start, int end) {
    if (!Character.isUpperCase(text.charAt(start))) {
      return false;
    }
    boolean initial = end - start == 1;
    int dot = text.indexOf('.', start);
    return initial || dot < end || lexicon.isAbbreviation(text.substring(start, end));
  }

  private static QuoteToken.Kind kindOf(char c) {
    return switch (c) {
      case ',', ';', '،', '，', '、' -> QuoteToken.Kind.COMMA;
      case ':', '：' -> QuoteToken.Kind.COLON;
      case '—', '–', '-', '―' -> QuoteToken.Kind.DASH;
      case '(', '[', '{', '（' -> QuoteToken.Kind.OPENING_BRACKET;
      case ')', ']', '}', '）' -> QuoteToken.Kind.CLOSING_BRACKET;
      case '.', '!', '?', '…', '。', '！', '？', '؟' -> QuoteToken.Kind.SENTENCE_END;
      default -> QuoteToken.Kind.OTHER;
    };
  }
}
