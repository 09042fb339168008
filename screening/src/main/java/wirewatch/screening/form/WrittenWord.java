package wirewatch.screening.form;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A word as it is written, folded: worked out once for the words that names and texts repeat.
 *
 * @param folded small letters of one alphabet, Latin ones without marks
 * @param mixed whether it has letters of another alphabet that only look right
 */
record WrittenWord(String folded, boolean mixed) {
  private static final int MOST_KEPT = 200_000;
  private static final Map<String, WrittenWord> KEPT = new ConcurrentHashMap<>();

  static WrittenWord of(String written) {
    WrittenWord kept = KEPT.get(written);
    if (kept == null) {
      boolean mixed = NameText.mixesAlphabets(written);
      kept = new WrittenWord(fold(written), mixed);
      if (KEPT.size() < MOST_KEPT) {
        KEPT.put(written, kept);
      }
    }
    return kept;
  }

  private static String fold(String word) {
    String lower = NameText.inOneAlphabet(word).toLowerCase(Locale.ROOT);
    return Alphabet.of(lower) == Alphabet.LATIN ? LatinFolding.fold(lower) : lower;
  }
}
