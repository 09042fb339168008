package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.List;

/** The publisher's own keywords, one by one. */
final class Keywords {
  private static final int MAX = 50;
  private static final int MAX_LENGTH = 80;

  private Keywords() {}

  /** From the first place that gives any; lists in one text are cut at commas. */
  static List<String> of(Clues clues) {
    Clue first = clues.first(Field.KEYWORDS);
    List<String> keywords = new ArrayList<>();
    for (Clue clue : clues.of(Field.KEYWORDS)) {
      boolean same = first != null && clue.origin() == first.origin();
      for (String word : same ? clue.text().split("[,;|]") : new String[0]) {
        String keyword = word.replace("#", "").strip();
        boolean fits = !keyword.isEmpty() && keyword.length() <= MAX_LENGTH;
        if (fits && keywords.size() < MAX && !keywords.contains(keyword)) {
          keywords.add(keyword);
        }
      }
    }
    return keywords;
  }

  static List<String> texts(List<Clue> clues) {
    return clues.stream().map(Clue::text).distinct().limit(MAX).toList();
  }
}
