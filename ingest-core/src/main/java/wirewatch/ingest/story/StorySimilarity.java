package wirewatch.ingest.story;

import java.time.Duration;

/**
 * Decides whether two articles tell the same story: enough of the shorter one's phrases are in the
 * other, its figures and names agree, with thresholds that rise with the time between them. Equal
 * headlines lower the thresholds, as does a headline marked as a correction or repetition. Reports
 * of the same form whose figures, places and times contradict are different stories unless one is
 * marked as a revision of the other.
 */
public final class StorySimilarity {
  private static final long HALF_DAY_MINUTES = 12 * 60;
  private static final long DAY_AND_HALF_MINUTES = 36 * 60;
  private static final long THREE_DAYS_MINUTES = 72 * 60;
  private static final double MIN_SHARED_PHRASES = 0.3;
  private static final int MIN_COMMON_PHRASES = 4;

  private StorySimilarity() {}

  /** True if both are copies or versions of one story; symmetric. */
  public static boolean isSameStory(MinHashSignature one, MinHashSignature other, Duration apart) {
    return isSameStory(new SignaturePair(one.data(), 0, other.data(), 0), apart.abs().toMinutes());
  }

  static boolean isSameStory(SignaturePair signaturePair, long minutes) {
    return isSimilar(signaturePair, minutes)
        && (signaturePair.isOneMarkedAsRevision() || !signaturePair.isContradiction());
  }

  private static boolean isSimilar(SignaturePair signaturePair, long minutes) {
    double headline = signaturePair.headlineContainment();
    boolean soon = minutes <= THREE_DAYS_MINUTES;
    if (soon && headline >= 0.99 && signaturePair.hasRetraction()) {
      return true;
    }
    SampleComparison phrases = signaturePair.comparePhrases();
    double share = phrases.containment();
    if (share < MIN_SHARED_PHRASES) {
      return false;
    }
    if (soon && headline >= 0.8 && signaturePair.isOneMarkedAsRevision()) {
      return true;
    }
    double figures = SignaturePair.agreement(signaturePair.compareFigures());
    if (minutes <= HALF_DAY_MINUTES && headline >= 0.99) {
      return figures >= 0.5 || share >= 0.7;
    }
    double names = SignaturePair.agreement(signaturePair.compareNames());
    if (minutes <= DAY_AND_HALF_MINUTES && headline >= 0.6 && share >= 0.45 && figures >= 0.7) {
      return names >= 0.5;
    }
    if (phrases.commonCount() < MIN_COMMON_PHRASES) {
      return false;
    }
    return soon
        ? (share >= 0.65 && figures >= 0.75 && names >= 0.4)
            || sharesNearlyAll(signaturePair, share)
        : share >= 0.85 && figures >= 0.9 && names >= 0.75;
  }

  /**
   * In a long text, a date of the page or one corrected figure does not matter. In a short one it
   * may be the only news.
   */
  private static boolean sharesNearlyAll(SignaturePair signaturePair, double share) {
    if (share < 0.8 || share >= 0.97) {
      return share >= 0.97;
    }
    SampleComparison figures = signaturePair.compareFigures();
    int missing = Math.min(figures.firstCount(), figures.secondCount()) - figures.commonCount();
    return signaturePair.estimateFewerPhrases() >= 80
        && (missing <= 1 || SignaturePair.agreement(figures) >= 0.5);
  }
}
