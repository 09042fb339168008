package wirewatch.ingest.topic;

import java.util.List;

/** A light stemmer for Latin and Cyrillic: sanctions and sanction, санкций and санкции. */
final class LightStemmer {
  private static final int MIN_STEM_LENGTH = 4;
  private static final List<String> CYRILLIC_ENDINGS =
      List.of(
          "иями", "ями", "ами", "иях", "ого", "его", "ому", "ему", "ыми", "ими", "иям", "ией", "ов",
          "ев", "ей", "ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ах", "ях", "ам", "ям",
          "ом", "ем", "ую", "юю", "ых", "их", "ия", "ию", "ии", "а", "я", "у", "ю", "ы", "и", "е",
          "о", "ь", "й");
  private static final List<String> PLURAL_ENDINGS = List.of("'s", "s");
  private static final List<String> LATIN_ENDINGS = List.of("en", "ie", "e", "y");

  private LightStemmer() {}

  static String stem(String lower) {
    boolean cyrillic =
        Character.UnicodeScript.of(lower.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    return cyrillic
        ? stripEnding(lower, CYRILLIC_ENDINGS)
        : stripEnding(stripEnding(lower, PLURAL_ENDINGS), LATIN_ENDINGS);
  }

  private static String stripEnding(String word, List<String> endings) {
    for (String ending : endings) {
      if (word.endsWith(ending) && word.length() - ending.length() >= MIN_STEM_LENGTH) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
