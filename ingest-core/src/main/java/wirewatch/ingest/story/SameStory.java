package wirewatch.ingest.story;

import java.time.Duration;

/**
 * Decides whether two articles tell the same story: enough of the shorter one's phrases are in the
 * other, its figures and names agree, with thresholds that rise with the time between them. Equal
 * headlines lower the thresholds, as does a headline marked as a correction or repetition.
 */
public final class SameStory {
  private static final long HALF_DAY = 12 * 60;
  private static final long DAY_AND_HALF = 36 * 60;
  private static final long THREE_DAYS = 72 * 60;
  private static final double LEAST_SHARE = 0.3;
  private static final int FEWEST_PHRASES = 4;

  private SameStory() {}

  /** True if both are copies or versions of one story; symmetric. */
  public static boolean is(Sketch one, Sketch other, Duration apart) {
    return is(new Pair(one.data(), 0, other.data(), 0), apart.abs().toMinutes());
  }

  static boolean is(Pair pair, long minutes) {
    double headline = pair.headline();
    boolean soon = minutes <= THREE_DAYS;
    if (soon && headline >= 0.99 && pair.isRetraction()) {
      return true;
    }
    Comparison phrases = pair.phrases();
    double share = phrases.containment();
    if (share < LEAST_SHARE) {
      return false;
    }
    if (soon && headline >= 0.8 && pair.isMarkedOnce()) {
      return true;
    }
    double figures = Pair.agreement(pair.figures());
    if (minutes <= HALF_DAY && headline >= 0.99) {
      return figures >= 0.5 || share >= 0.7;
    }
    double names = Pair.agreement(pair.names());
    if (minutes <= DAY_AND_HALF && headline >= 0.6 && share >= 0.45 && figures >= 0.7) {
      return names >= 0.5;
    }
    if (phrases.common() < FEWEST_PHRASES) {
      return false;
    }
    return soon
        ? (share >= 0.65 && figures >= 0.75 && names >= 0.4) || sharesNearlyAll(pair, share)
        : share >= 0.85 && figures >= 0.9 && names >= 0.75;
  }

  /**
   * In a long text, a date of the page or one corrected figure does not matter. In a short one it may
   * be the only news.
   */
  private static boolean sharesNearlyAll(Pair pair, double share) {
    if (share < 0.8 || share >= 0.97) {
      return share >= 0.97;
    }
    Comparison figures = pair.figures();
    int missing = Math.min(figures.first(), figures.second()) - figures.common();
    return pair.fewerPhrases() >= 80 && (missing <= 1 || Pair.agreement(figures) >= 0.5);
  }
}
