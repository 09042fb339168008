package wirewatch.ingest.text;

import java.util.Locale;

/** How sentences end, and when two are the same but for their marks. */
final class Sentences {
  private static final String CLOSING = "\"'”’»“)]";

  private Sentences() {}

  /** Ends with a full stop, question or exclamation mark, colon or ellipsis, quotes aside. */
  static boolean isEnded(String text) {
    int end = beforeQuotes(text);
    return end > 0 && ".!?:…。！？؟".indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Ends with a full stop, quotes aside. */
  static boolean isStopped(String text) {
    int end = beforeQuotes(text);
    return end > 0 && ".。".indexOf(text.charAt(end - 1)) >= 0 && !text.endsWith("...");
  }

  /** Letters and digits only, in small letters: the same words give the same folding. */
  static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static int beforeQuotes(String text) {
    int end = text.length();
    while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
