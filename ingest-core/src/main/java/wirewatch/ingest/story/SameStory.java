package wirewatch.ingest.story;

import java.time.Duration;

/**
 * Decides whether two articles tell the same story: enough of the shorter one's phrases are in the
 * other, its figures and names agree, and the more time lies between them the more is asked. Equal
 * headlines ask for less; so does a headline that says it corrects or repeats.
 */
public final class SameStory {
  private static final long HALF_DAY = 12 * 60;
  private static final long DAY_AND_HALF = 36 * 60;
  private static final long THREE_DAYS = 72 * 60;

  private SameStory() {}

  /** True if both are copies or versions of one story; the order makes no difference. */
  public static boolean is(Sketch one, Sketch other, Duration apart) {
    return is(one.data(), 0, other.data(), 0, apart.abs().toMinutes());
  }

  static boolean is(char[] one, int oneAt, char[] other, int otherAt, long minutes) {
    double phrases = Comparison.of(one, oneAt, other, otherAt).containment();
    if (phrases < 0.3) {
      return false;
    }
    double figures = agreement(one, oneAt, other, otherAt, Sketch.FIGURES);
    double names = agreement(one, oneAt, other, otherAt, Sketch.NAMES);
    double headline = headline(one, oneAt, other, otherAt);
    boolean repeats = one[oneAt + Sketch.MARK] != other[otherAt + Sketch.MARK];
    if (repeats && headline >= 0.8 && minutes <= THREE_DAYS) {
      return true;
    }
    if (headline >= 0.99 && minutes <= HALF_DAY) {
      return true;
    }
    if (headline >= 0.6 && minutes <= DAY_AND_HALF) {
      return phrases >= 0.45 && figures >= 0.7 && names >= 0.5;
    }
    if (minutes <= THREE_DAYS) {
      return phrases >= 0.65 && figures >= 0.75 && names >= 0.5;
    }
    return phrases >= 0.85 && figures >= 0.9 && names >= 0.75;
  }

  /** The share in common of figures or names; what one side has none of does not disagree. */
  private static double agreement(char[] one, int oneAt, char[] other, int otherAt, int part) {
    Comparison found = Comparison.of(one, oneAt + part, other, otherAt + part);
    return found.isEmpty() ? 1 : found.containment();
  }

  private static double headline(char[] one, int oneAt, char[] other, int otherAt) {
    Comparison found =
        Comparison.of(one, oneAt + Sketch.HEADLINE, other, otherAt + Sketch.HEADLINE);
    return Math.min(found.first(), found.second()) < 3 ? 0 : found.containment();
  }
}
