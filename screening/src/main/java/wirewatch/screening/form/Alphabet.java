package wirewatch.screening.form;

import com.ibm.icu.lang.UScript;

/** The writing systems that are told apart, by how they are brought to sounds. */
public enum Alphabet {
  LATIN,
  CYRILLIC,
  /** Arabic letters, also of Persian, Pashto and Urdu: short vowels are not written. */
  ARABIC,
  /** Hebrew letters: most vowels are not written. */
  HEBREW,
  /** Chinese characters, also in Japanese names. */
  HAN,
  HANGUL,
  /** Any other, brought to Latin by ICU's general rules. */
  OTHER;

  /** The alphabet of the first letter of a word. */
  public static Alphabet of(String word) {
    int at = 0;
    while (at < word.length()) {
      int letter = word.codePointAt(at);
      if (Character.isLetter(letter)) {
        return ofLetter(letter);
      }
      at += Character.charCount(letter);
    }
    return LATIN;
  }

  /** Whether vowels are mostly left out. */
  public boolean hasFewVowels() {
    return this == ARABIC || this == HEBREW;
  }

  /** Whether a name is written without spaces between its parts. */
  public boolean hasNoSpaces() {
    return this == HAN || this == HANGUL;
  }

  private static Alphabet ofLetter(int letter) {
    if (letter < 0x250) {
      return LATIN;
    }
    return switch (UScript.getScript(letter)) {
      case UScript.LATIN, UScript.COMMON, UScript.INHERITED -> LATIN;
      case UScript.CYRILLIC -> CYRILLIC;
      case UScript.ARABIC -> ARABIC;
      case UScript.HEBREW -> HEBREW;
      case UScript.HAN -> HAN;
      case UScript.HANGUL -> HANGUL;
      default -> OTHER;
    };
  }
}
