package wirewatch.ingest.name.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits a text into words and punctuation; abbreviations keep their full stop. */
public final class Tokenizer {
  private static final int MAX_SUFFIX_LENGTH = 40;

  private final Set<String> abbreviations;
  private final Set<String> hyphenSuffixes;

  public Tokenizer(WordClasses classes) {
    abbreviations = classes.words("abbreviation");
    hyphenSuffixes = classes.words("hyphen-suffix");
  }

  public List<Token> tokenize(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 1);
    int at = 0;
    boolean spaced = true;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isSpace(c)) {
        spaced = true;
        at++;
        continue;
      }
      int end = isWordCharacter(c) ? wordEnd(text, at) : punctuationEnd(text, at);
      addTokens(tokens, text, at, end, spaced);
      spaced = false;
      at = end;
    }
    return tokens;
  }

  private void addTokens(List<Token> tokens, String text, int start, int end, boolean spaced) {
    int cut = start;
    if (end - start > 2 && text.charAt(end - 1) == 's' && isApostrophe(text.charAt(end - 2))) {
      cut = end - 2;
    } else {
      int hyphen = lastHyphen(text, start, end);
      if (hyphen > start
          && end - hyphen < MAX_SUFFIX_LENGTH
          && Character.isUpperCase(text.charAt(start))
          && hyphenSuffixes.contains(text.substring(hyphen + 1, end))) {
        cut = hyphen;
      }
    }
    if (cut == start) {
      tokens.add(new Token(text.substring(start, end), start, end, spaced));
    } else {
      tokens.add(new Token(text.substring(start, cut), start, cut, spaced));
      tokens.add(new Token(text.substring(cut, end), cut, end, false));
    }
  }

  private static int lastHyphen(String text, int start, int end) {
    int at = end - 1;
    while (at > start && text.charAt(at) != '-') {
      at--;
    }
    return at;
  }

  private int wordEnd(String text, int start) {
    if (text.startsWith("http", start) || text.startsWith("www.", start)) {
      return urlEnd(text, start);
    }
    int end = start;
    while (end < text.length() && continuesWord(text, start, end)) {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '.' && isAbbreviation(text, start, end)) {
      end++;
    }
    return end;
  }

  private static boolean continuesWord(String text, int start, int at) {
    char c = text.charAt(at);
    if (isWordCharacter(c)) {
      return true;
    }
    if (at == start || at + 1 >= text.length() || !isWordCharacter(text.charAt(at + 1))) {
      return false;
    }
    return switch (c) {
      case '-', '\u2010', '\u2011', '\'', '’', '&', '\u00ad' -> true;
      case '.' -> true;
      case ',' -> Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
      default -> false;
    };
  }

  /** Initials, words with a full stop inside, and known abbreviations. */
  private boolean isAbbreviation(String text, int start, int end) {
    int length = end - start;
    if (length == 1 || text.indexOf('.', start, end) >= 0) {
      return Character.isLetter(text.charAt(end - 1)) && length < 10;
    }
    return length <= 6
        && abbreviations.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static int urlEnd(String text, int start) {
    int end = start;
    while (end < text.length() && !isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int punctuationEnd(String text, int at) {
    return at + Character.charCount(text.codePointAt(at));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
