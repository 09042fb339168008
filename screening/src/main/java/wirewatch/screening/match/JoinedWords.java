package wirewatch.screening.match;

import java.util.ArrayList;
import java.util.List;
import wirewatch.screening.form.Alphabet;

/** Articles, prepositions and "and", which Arabic and Hebrew join to the word behind. */
final class JoinedWords {
  private static final String ARABIC = "وفبلك";
  private static final String HEBREW = "והבלכמש";
  private static final String ARTICLE = "ال";
  private static final int SHORTEST = 3;
  private static final int MOST_IN_HEBREW = 2;

  private JoinedWords() {}

  /** What a word may be without what is joined to it; none for a word of another alphabet. */
  static List<String> without(String word) {
    return switch (Alphabet.of(word)) {
      case ARABIC -> withoutArabic(word);
      case HEBREW -> withoutHebrew(word);
      case LATIN, CYRILLIC, HAN, HANGUL, OTHER -> List.of();
    };
  }

  private static List<String> withoutArabic(String word) {
    List<String> words = new ArrayList<>();
    String rest = word;
    if (rest.length() > SHORTEST && ARABIC.indexOf(rest.charAt(0)) >= 0) {
      rest = rest.substring(1);
      words.add(rest);
    }
    if (word.startsWith("لل") && word.length() > SHORTEST + 1) {
      words.add(word.substring(2));
    }
    for (String from : List.of(word, rest)) {
      if (from.startsWith(ARTICLE) && from.length() >= ARTICLE.length() + SHORTEST) {
        words.add(from.substring(ARTICLE.length()));
      }
    }
    return words;
  }

  private static List<String> withoutHebrew(String word) {
    List<String> words = new ArrayList<>();
    String rest = word;
    while (words.size() < MOST_IN_HEBREW
        && rest.length() > SHORTEST
        && HEBREW.indexOf(rest.charAt(0)) >= 0) {
      rest = rest.substring(1);
      words.add(rest);
    }
    return words;
  }
}
