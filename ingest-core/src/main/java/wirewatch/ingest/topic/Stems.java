package wirewatch.ingest.topic;

import java.util.List;

/** A light stemmer for Latin and Cyrillic: sanctions and sanction, санкций and санкции. */
final class Stems {
  private static final int SHORTEST = 4;
  private static final List<String> CYRILLIC =
      List.of(
          "иями", "ями", "ами", "иях", "ого", "его", "ому", "ему", "ыми", "ими", "иям", "ией", "ов",
          "ев", "ей", "ий", "ый", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ах", "ях", "ам", "ям",
          "ом", "ем", "ую", "юю", "ых", "их", "ия", "ию", "ии", "а", "я", "у", "ю", "ы", "и", "е",
          "о", "ь", "й");
  private static final List<String> PLURAL = List.of("'s", "s");
  private static final List<String> LATIN = List.of("en", "ie", "e", "y");

  private Stems() {}

  static String of(String lower) {
    boolean cyrillic =
        Character.UnicodeScript.of(lower.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    return cyrillic ? without(lower, CYRILLIC) : without(without(lower, PLURAL), LATIN);
  }

  private static String without(String word, List<String> endings) {
    for (String ending : endings) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
