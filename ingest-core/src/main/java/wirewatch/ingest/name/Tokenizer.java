package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits a text into words and punctuation; abbreviations keep their full stop. */
final class Tokenizer {
  private static final int LONGEST_HALF = 40;

  private final Set<String> abbreviations;
  private final Set<String> suffixes;

  Tokenizer(WordClasses classes) {
    abbreviations = classes.words("abbreviation");
    suffixes = classes.words("hyphen-suffix");
  }

  List<Token> tokens(String text) {
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
      int end = isWord(c) ? wordEnd(text, at) : markEnd(text, at);
      add(tokens, text, at, end, spaced);
      spaced = false;
      at = end;
    }
    return tokens;
  }

  private void add(List<Token> tokens, String text, int start, int end, boolean spaced) {
    int cut = start;
    if (end - start > 2 && text.charAt(end - 1) == 's' && isApostrophe(text.charAt(end - 2))) {
      cut = end - 2;
    } else {
      int hyphen = lastHyphen(text, start, end);
      if (hyphen > start
          && end - hyphen < LONGEST_HALF
          && Character.isUpperCase(text.charAt(start))
          && suffixes.contains(text.substring(hyphen + 1, end))) {
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
      return addressEnd(text, start);
    }
    int end = start;
    while (end < text.length() && goesOn(text, start, end)) {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '.' && abbreviates(text, start, end)) {
      end++;
    }
    return end;
  }

  private static boolean goesOn(String text, int start, int at) {
    char c = text.charAt(at);
    if (isWord(c)) {
      return true;
    }
    if (at == start || at + 1 >= text.length() || !isWord(text.charAt(at + 1))) {
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
  private boolean abbreviates(String text, int start, int end) {
    int length = end - start;
    if (length == 1 || text.indexOf('.', start, end) >= 0) {
      return Character.isLetter(text.charAt(end - 1)) && length < 10;
    }
    return length <= 6
        && abbreviations.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static int addressEnd(String text, int start) {
    int end = start;
    while (end < text.length() && !isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int markEnd(String text, int at) {
    return at + Character.charCount(text.codePointAt(at));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
