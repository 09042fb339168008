package wirewatch.screening.form;

import java.util.Map;

/** Digits in names: those that stand for letters, and ordinals that are also written as words. */
final class Digits {
  private static final String LOOK = "oizeasgtbg";
  private static final Map<String, String> ORDINALS =
      Map.of(
          "1st", "first", "2nd", "second", "3rd", "third", "4th", "fourth", "5th", "fifth", "6th",
          "sixth", "7th", "seventh", "8th", "eighth", "9th", "ninth", "10th", "tenth");
  private static final Map<String, String> SHORT =
      Map.of(
          "1",
          "one",
          "2",
          "two",
          "3",
          "three",
          "4",
          "four",
          "5",
          "five",
          "intl",
          "international",
          "bros",
          "brothers",
          "mfg",
          "manufacturing",
          "govt",
          "government",
          "assn",
          "association");

  private Digits() {}

  /** {@code sech1n} with the letter that the digit looks like; a word of digits stays one. */
  static String asLetters(String word) {
    long digits = word.chars().filter(c -> c >= '0' && c <= '9').count();
    if (digits == 0 || digits * 2 >= word.length() + 1) {
      return word;
    }
    StringBuilder text = new StringBuilder(word.replace('1', 'i'));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        text.setCharAt(i, LOOK.charAt(c - '0'));
      }
    }
    return text.toString();
  }

  /** The word for an ordinal in digits or a short form, any other word as it is. */
  static String spelled(String word) {
    return ORDINALS.getOrDefault(word, SHORT.getOrDefault(word, word));
  }
}
