package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.List;

/** Selects the publisher's keywords. */
final class Keywords {
  private static final int MAX = 50;
  private static final int MAX_LENGTH = 80;

  private Keywords() {}

  /** The keywords of the first origin that has any; comma-separated lists are split. */
  static List<String> of(Clues candidates) {
    Clue first = candidates.first(Field.KEYWORDS);
    List<String> keywords = new ArrayList<>();
    for (Clue candidate : candidates.of(Field.KEYWORDS)) {
      boolean same = first != null && candidate.origin() == first.origin();
      for (String word : same ? candidate.text().split("[,;|]") : new String[0]) {
        String keyword = word.replace("#", "").strip();
        boolean fits = !keyword.isEmpty() && keyword.length() <= MAX_LENGTH;
        if (fits && keywords.size() < MAX && !keywords.contains(keyword)) {
          keywords.add(keyword);
        }
      }
    }
    return keywords;
  }

  static List<String> texts(List<Clue> candidates) {
    return candidates.stream().map(Clue::text).distinct().limit(MAX).toList();
  }
}
