package wirewatch.ingest.page.outline;

/**
 * Character statistics of a text, in any script.
 *
 * @param letters letters and digits; a character of a script without spaces counts as two
 * @param punctuationMarks number of commas and sentence ends
 * @param sentenceEnd whether the text ends with terminal punctuation
 */
public record TextStatistics(int letters, int punctuationMarks, boolean sentenceEnd) {

  public static TextStatistics of(String text) {
    int letters = 0;
    int pauses = 0;
    int last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isUnspacedScript(c)) {
        letters += 2;
        last = c;
      } else if (Character.isLetterOrDigit(c)) {
        letters++;
        last = c;
      } else {
        if (isPunctuation(c)) {
          pauses++;
        }
        if (c > ' ' && !isClosingMark(c)) {
          last = c;
        }
      }
    }
    return new TextStatistics(letters, pauses, isSentenceEnd((char) last));
  }

  /** The letters and digits of a text, in lower case: equal for two spellings of one headline. */
  public static String toComparisonKey(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(Character.toLowerCase(c));
      }
    }
    return key.toString();
  }

  /** Whether the script sets no spaces between words. */
  private static boolean isUnspacedScript(char c) {
    return c >= 0x2E80
        && (c <= 0x9FFF || (c >= 0xAC00 && c <= 0xD7AF) || (c >= 0xF900 && c <= 0xFAFF))
        && Character.isLetter(c);
  }

  private static boolean isPunctuation(char c) {
    return switch (c) {
      case ',', '.', '!', '?', ';', '،', '。', '、', '，', '！', '？', '؛', '؟', '।', '۔', '…' -> true;
      default -> false;
    };
  }

  private static boolean isSentenceEnd(char c) {
    return switch (c) {
      case '.', '!', '?', '…', ':', ';', '。', '！', '？', '؟', '۔', '।', '：', '‥', '։', '።' -> true;
      default -> false;
    };
  }

  private static boolean isClosingMark(char c) {
    return switch (c) {
      case '"', '\'', '”', '’', '“', '‘', '»', '«', '›', ')', ']', '」', '』', '）', '*' -> true;
      default -> false;
    };
  }
}
