package wirewatch.ingest.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Guesses the nominatives of a Russian place name that may be inflected. */
final class RussianCases {
  private static final int LONGEST_ENDING = 3;
  private static final int SHORTEST_STEM = 2;
  private static final int MOST_GUESSES = 64;

  private final Map<String, List<String>> nominatives = new HashMap<>();

  RussianCases() {
    for (String[] row : Rows.read("russian-endings.tsv", 2)) {
      List<String> list = nominatives.computeIfAbsent(PlaceKey.of(row[0]), k -> new ArrayList<>());
      for (String ending : row[1].split(",", -1)) {
        list.add(ending.equals("-") ? "" : PlaceKey.of(ending));
      }
    }
  }

  /** Keys to look up, most likely first; each word of a name may be inflected. */
  List<String> nominatives(String key) {
    List<String> guesses = List.of("");
    for (String word : key.split(" ", -1)) {
      Set<String> forms = forms(word);
      List<String> longer = new ArrayList<>();
      for (String guess : guesses) {
        for (String form : forms) {
          if (longer.size() < MOST_GUESSES) {
            longer.add(guess.isEmpty() ? form : guess + ' ' + form);
          }
        }
      }
      guesses = longer;
    }
    return guesses;
  }

  private Set<String> forms(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    int longest = Math.min(LONGEST_ENDING, word.length() - SHORTEST_STEM);
    for (int length = longest; length > 0; length--) {
      int cut = word.length() - length;
      for (String ending : nominatives.getOrDefault(word.substring(cut), List.of())) {
        forms.add(word.substring(0, cut) + ending);
      }
    }
    return forms;
  }
}
