package wirewatch.ingest.text;

import java.util.Locale;

/** Sentence ends, and comparison of sentences without punctuation. */
final class SentencePunctuation {
  private static final String CLOSING = "\"'”’»“)]";

  private SentencePunctuation() {}

  /**
   * Ends with a full stop, question or exclamation mark, colon or ellipsis, ignoring quotation
   * marks.
   */
  static boolean endsSentence(String text) {
    int end = endBeforeQuotes(text);
    return end > 0 && ".!?:…。！？؟".indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Ends with a full stop, ignoring quotation marks. */
  static boolean endsWithFullStop(String text) {
    int end = endBeforeQuotes(text);
    return end > 0 && ".。".indexOf(text.charAt(end - 1)) >= 0 && !text.endsWith("...");
  }

  /** Contains more than one sentence; "U.S. Army" and "J. Smith" are not sentence ends. */
  static boolean hasSeveralSentences(String text) {
    for (int i = 3; i + 2 < text.length(); i++) {
      boolean end = ".?!。".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ';
      boolean word = Character.isLowerCase(text.charAt(i - 1)) && isLongWord(text, i);
      if (end && word && !Character.isLowerCase(text.charAt(i + 2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLongWord(String text, int end) {
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return end - start > 3;
  }

  /** Letters and digits only, in lower case. */
  static String withoutPunctuation(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static int endBeforeQuotes(String text) {
    int end = text.length();
    while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
