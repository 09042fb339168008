package wirewatch.ingest;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Counts words (UAX 29): in one pass over the letters for scripts that separate words by spaces, by
 * dictionary for scripts that do not.
 */
final class WordCounter {
  private static final char FIRST_UNSPACED_SCRIPT = 0x0E00;

  private WordCounter() {}

  static int count(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_UNSPACED_SCRIPT && isUnspacedScript(c)) {
        return countByDictionary(text);
      }
      if (isWordCharacter(c)) {
        words += inside ? 0 : 1;
        inside = true;
      } else if (inside) {
        inside = c > ' ' && (c < 0x80 ? isJoiner(text, i) : isMark(c) || isJoiner(text, i));
      }
    }
    return words;
  }

  private static boolean isWordCharacter(char c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }

  /** Thai to Lao, Myanmar, Khmer, and the blocks of Han, kana and related scripts. */
  private static boolean isUnspacedScript(char c) {
    return (c >= 0x0E00 && c <= 0x0EFF)
        || (c >= 0x1000 && c <= 0x109F)
        || (c >= 0x1780 && c <= 0x17FF)
        || (c >= 0x3040 && c <= 0x9FFF)
        || Character.isHighSurrogate(c);
  }

  /** The apostrophe of "don't", the stop of "U.S" and of "2.5". */
  private static boolean isJoiner(String text, int at) {
    char c = text.charAt(at);
    boolean joint = c == '\'' || c == '’' || c == '.' || c == ',';
    if (!joint || at + 1 >= text.length() || at == 0) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return c == ','
        ? Character.isDigit(before) && Character.isDigit(after)
        : Character.isLetter(before) == Character.isLetter(after)
            && Character.isLetterOrDigit(after);
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }

  private static int countByDictionary(String text) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text);
    int count = 0;
    int start = words.first();
    for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
      if (Character.isLetterOrDigit(text.codePointAt(start))) {
        count++;
      }
    }
    return count;
  }
}
