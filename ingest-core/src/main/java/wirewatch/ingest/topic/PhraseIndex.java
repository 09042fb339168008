package wirewatch.ingest.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Phrases by their first word, so that a text is matched in one pass. */
final class PhraseIndex {
  private static final int LONGEST_STEM = 14;

  private final Map<String, List<Phrase>> words = new HashMap<>();
  private final Map<String, List<Phrase>> stems = new HashMap<>();
  private int shortestStem = LONGEST_STEM;

  void add(Phrase phrase) {
    Phrase.Part first = phrase.parts().getFirst();
    String key = first.text().toLowerCase(Locale.ROOT);
    if (first.stem()) {
      shortestStem = Math.min(shortestStem, key.length());
    }
    (first.stem() ? stems : words).computeIfAbsent(key, k -> new ArrayList<>()).add(phrase);
  }

  /** The phrases that can begin with a word in lower case. */
  List<Phrase> startingWith(String lower) {
    List<Phrase> found = new ArrayList<>(words.getOrDefault(lower, List.of()));
    for (int end = shortestStem; end <= Math.min(lower.length(), LONGEST_STEM); end++) {
      List<Phrase> more = stems.get(lower.substring(0, end));
      if (more != null) {
        found.addAll(more);
      }
    }
    return found;
  }
}
