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
  private static final int FEWEST = 4;
  private static final long THREE_DAYS = 72 * 60;

  private SameStory() {}

  /** True if both are copies or versions of one story; the order makes no difference. */
  public static boolean is(Sketch one, Sketch other, Duration apart) {
    return is(one.data(), 0, other.data(), 0, apart.abs().toMinutes());
  }

  static boolean is(char[] one, int oneAt, char[] other, int otherAt, long minutes) {
    Comparison phrases = Comparison.of(one, oneAt, other, otherAt);
    double share = phrases.containment();
    double headline = headline(one, oneAt, other, otherAt);
    int marks = one[oneAt + Sketch.MARK] | other[otherAt + Sketch.MARK];
    if (marks >= Revising.RETRACTS.ordinal() && headline >= 0.99 && minutes <= THREE_DAYS) {
      return true;
    }
    if (share < 0.3) {
      return false;
    }
    Comparison figures = part(one, oneAt, other, otherAt, Sketch.FIGURES);
    double names = agreement(part(one, oneAt, other, otherAt, Sketch.NAMES));
    boolean repeats = one[oneAt + Sketch.MARK] != other[otherAt + Sketch.MARK];
    if (repeats && headline >= 0.8 && minutes <= THREE_DAYS) {
      return true;
    }
    double agreed = agreement(figures);
    if (headline >= 0.99 && minutes <= HALF_DAY) {
      return agreed >= 0.5 || share >= 0.7;
    }
    if (headline >= 0.6 && minutes <= DAY_AND_HALF && share >= 0.45 && agreed >= 0.7) {
      return names >= 0.5;
    }
    if (phrases.common() < FEWEST) {
      return false;
    }
    if (minutes > THREE_DAYS) {
      return share >= 0.85 && agreed >= 0.9 && names >= 0.75;
    }
    if (share >= 0.65 && agreed >= 0.75 && names >= 0.4) {
      return true;
    }
    if (share >= 0.97) {
      return true;
    }
    long words = Math.min(Lowest.count(one, oneAt), Lowest.count(other, otherAt));
    int missing = Math.min(figures.first(), figures.second()) - figures.common();
    return share >= 0.8 && words >= 80 && (missing <= 1 || agreed >= 0.5);
  }

  private static Comparison part(char[] one, int oneAt, char[] other, int otherAt, int part) {
    return Comparison.of(one, oneAt + part, other, otherAt + part);
  }

  /** The share in common of figures or names; what one side has none of does not disagree. */
  private static double agreement(Comparison found) {
    return found.isEmpty() ? 1 : found.containment();
  }

  private static double headline(char[] one, int oneAt, char[] other, int otherAt) {
    Comparison found =
        Comparison.of(one, oneAt + Sketch.HEADLINE, other, otherAt + Sketch.HEADLINE);
    return Math.min(found.first(), found.second()) < 3 ? 0 : found.containment();
  }
}
