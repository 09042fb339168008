package wirewatch.ingest.page.metadata.candidate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Similarity of two short texts by their words, or by characters in scripts without spaces. */
public final class TextSimilarity {
  private TextSimilarity() {}

  /** 1 for the same words, 0 for none in common (Dice's coefficient). */
  public static double similarity(String one, String other) {
    Set<String> some = words(one);
    Set<String> more = words(other);
    return some.isEmpty() || more.isEmpty()
        ? 0
        : 2.0 * countShared(some, more) / (some.size() + more.size());
  }

  /** Whether the texts are equal except for case, punctuation and spaces. */
  public static boolean isSame(String one, String other) {
    return toLettersAndDigits(one).equals(toLettersAndDigits(other))
        && !toLettersAndDigits(one).isEmpty();
  }

  /** Letters and digits only, in lower case. */
  public static String toLettersAndDigits(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static int countShared(Set<String> some, Set<String> more) {
    int count = 0;
    for (String word : some) {
      count += more.contains(word) ? 1 : 0;
    }
    return count;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean letter = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
      boolean alone = letter && Character.isIdeographic(lower.charAt(i));
      if (start >= 0 && (!letter || alone)) {
        words.add(lower.substring(start, i));
        start = -1;
      }
      if (alone) {
        words.add(lower.substring(i, i + 1));
      } else if (letter && start < 0) {
        start = i;
      }
    }
    return words;
  }
}
