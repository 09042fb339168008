package wirewatch.ingest.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Guesses the nominatives of a Russian place name that may be inflected. */
final class RussianNominatives {
  private static final int MAX_ENDING_LENGTH = 3;
  private static final int MIN_STEM_LENGTH = 2;
  private static final int MAX_GUESSES = 64;

  private final Map<String, List<String>> nominativeEndings = new HashMap<>();

  RussianNominatives() {
    for (String[] row : PlaceDataReader.readRows("russian-endings.tsv", 2)) {
      List<String> list =
          nominativeEndings.computeIfAbsent(PlaceKey.of(row[0]), k -> new ArrayList<>());
      for (String ending : row[1].split(",", -1)) {
        list.add(ending.equals("-") ? "" : PlaceKey.of(ending));
      }
    }
  }

  /** Keys to look up, most likely first; each word of a name may be inflected. */
  List<String> guess(String key) {
    List<String> guesses = List.of("");
    for (String word : key.split(" ", -1)) {
      Set<String> forms = possibleForms(word);
      List<String> longer = new ArrayList<>();
      for (String guess : guesses) {
        for (String form : forms) {
          if (longer.size() < MAX_GUESSES) {
            longer.add(guess.isEmpty() ? form : guess + ' ' + form);
          }
        }
      }
      guesses = longer;
    }
    return guesses;
  }

  private Set<String> possibleForms(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    int longest = Math.min(MAX_ENDING_LENGTH, word.length() - MIN_STEM_LENGTH);
    for (int length = longest; length > 0; length--) {
      int cut = word.length() - length;
      for (String ending : nominativeEndings.getOrDefault(word.substring(cut), List.of())) {
        forms.add(word.substring(0, cut) + ending);
      }
    }
    return forms;
  }
}
