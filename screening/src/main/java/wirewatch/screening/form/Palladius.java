package wirewatch.screening.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Chinese names in Cyrillic letters to Pinyin, by the system of Palladius: Цзиньпин is Jinping,
 * also with an ending of case. See {@code palladius.tsv}.
 */
final class Palladius {
  private static final int LONGEST_NAME = 16;
  private static final int LONGEST_SYLLABLE = 6;
  private static final Map<String, String> SYLLABLES =
      WordSets.lines("palladius.tsv").stream()
          .map(line -> line.split("\t", 2))
          .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[1]));

  /** An ending of case, and what stands in its place in the nominative. */
  private record Ending(String ending, String nominative) {}

  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("а", ""),
          new Ending("у", ""),
          new Ending("ом", ""),
          new Ending("е", ""),
          new Ending("я", "ь"),
          new Ending("ю", "ь"),
          new Ending("ем", "ь"),
          new Ending("е", "ь"));

  private Palladius() {}

  /** The Pinyin of a word in small letters that is syllables of Chinese, with an ending or none. */
  static Optional<String> pinyin(String word) {
    if (word.isEmpty() || word.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    String syllables = word.replace("ъ", "");
    Optional<String> pinyin = divided(syllables);
    for (int i = 0; i < ENDINGS.size() && pinyin.isEmpty(); i++) {
      Ending ending = ENDINGS.get(i);
      int length = syllables.length() - ending.ending.length();
      if (syllables.endsWith(ending.ending) && syllables.startsWith("н", length - 1)) {
        pinyin = divided(syllables.substring(0, length) + ending.nominative);
      }
    }
    return pinyin;
  }

  /** The Pinyin of syllables, the longest first; empty if a letter is left. */
  private static Optional<String> divided(String syllables) {
    if (syllables.isEmpty()) {
      return Optional.of("");
    }
    for (int end = Math.min(LONGEST_SYLLABLE, syllables.length()); end > 0; end--) {
      String pinyin = SYLLABLES.get(syllables.substring(0, end));
      if (pinyin != null) {
        Optional<String> rest = divided(syllables.substring(end));
        if (rest.isPresent()) {
          return Optional.of(pinyin + rest.get());
        }
      }
    }
    return Optional.empty();
  }
}
