package wirewatch.screening.form;

import java.util.List;
import java.util.Locale;

/** Russian, Ukrainian and Belarusian case endings of names, cut off to compare what is before. */
public final class CaseEndings {
  private static final int SHORTEST_STEM = 3;
  private static final List<String> ENDINGS =
      List.of(
          "ского", "скому", "ским", "ском", "ская", "ской", "скую", "ский", "ська", "ської",
          "ському", "ський", "ським", "ого", "ому", "ему", "его", "ою", "ею", "ій", "ым", "им",
          "ом", "ем", "ём", "єм", "ой", "ей", "ою", "ам", "ях", "ый", "ий", "ая", "ую", "ові",
          "еві", "а", "я", "у", "ю", "е", "є", "ы", "и", "і", "й", "ь", "о");

  private CaseEndings() {}

  /** The word without its ending, or as it is if nothing would be left to compare. */
  public static String stem(String cyrillicWord) {
    String word = cyrillicWord.toLowerCase(Locale.ROOT);
    for (String ending : ENDINGS) {
      int length = word.length() - ending.length();
      if (length >= SHORTEST_STEM && word.endsWith(ending)) {
        String kept = ending.startsWith("ск") ? "ск" : ending.startsWith("ськ") ? "ськ" : "";
        return word.substring(0, length) + kept;
      }
    }
    return word;
  }

  /** The sounds of a Cyrillic word without its case ending. */
  public static String stemSounds(String cyrillicWord) {
    return latinStem(LetterSounds.of(stem(cyrillicWord), Alphabet.CYRILLIC));
  }

  /** Sounds of a Latin word, without the vowels that end it: what is compared with such a stem. */
  public static String latinStem(String sounds) {
    int end = sounds.length();
    while (end > SHORTEST_STEM && "aeiouj".indexOf(sounds.charAt(end - 1)) >= 0) {
      end--;
    }
    return sounds.substring(0, end);
  }
}
