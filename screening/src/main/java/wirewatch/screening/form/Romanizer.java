package wirewatch.screening.form;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Words of any alphabet to one of sounds, see {@link LatinSounds}. Thread-safe. */
final class Romanizer {
  private static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");
  private static final Transliterator HAN = Transliterator.getInstance("Han-Latin; Latin-ASCII");

  private Romanizer() {}

  /** The sounds of a word, empty when it has no letter or digit. */
  static String sounds(String word, Alphabet alphabet) {
    return switch (alphabet) {
      case LATIN -> LatinSounds.of(LatinFolding.fold(word));
      case CYRILLIC, ARABIC, HEBREW ->
          LetterSounds.of(word.toLowerCase(Locale.ROOT), alphabet) + digits(word);
      case HAN -> LatinSounds.of(fromPinyin(letters(HAN.transliterate(word))));
      case HANGUL, OTHER -> LatinSounds.of(letters(ANY.transliterate(word)));
    };
  }

  private static String fromPinyin(String pinyin) {
    return pinyin
        .replace("zh", "dj")
        .replace("q", "tch")
        .replace("x", "sh")
        .replace("c", "ts")
        .replace("tstsh", "tch")
        .replace("ttsh", "tch");
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static String digits(String word) {
    return word.chars().anyMatch(Character::isDigit) ? word.replaceAll("\\D", "") : "";
  }
}
