package wirewatch.crawler.frontier;

/**
 * How often revisits of a site's articles find a change.
 *
 * @param checks the number of revisits
 * @param changes how many of them found another body
 */
public record EditRate(int checks, int changes) {
  public static final EditRate UNKNOWN = new EditRate(0, 0);

  /** The number of revisits from which on both counts are halved, so that the newest count most. */
  public static final int MAX_CHECKS = 1_000;

  private static final int FEW_CHECKS = 50;
  private static final int MANY_CHECKS = 500;
  private static final double OFTEN = 0.02;
  private static final double SELDOM = 0.002;

  /** Returns the rate after one more revisit. */
  public EditRate plus(boolean changed) {
    int checked = checks + 1;
    int found = changes + (changed ? 1 : 0);
    return checked >= MAX_CHECKS
        ? new EditRate(checked / 2, found / 2)
        : new EditRate(checked, found);
  }

  /**
   * Returns whether a revisit is worth its request: all are until 50 revisits were made and while
   * at least 2 % find a change; below that every second one, and from 500 revisits on with less
   * than .2 % only the last but one.
   *
   * @param stage the number of the revisit, from 1
   * @param stages how many there are
   */
  public boolean isWorth(int stage, int stages) {
    double share = checks == 0 ? 1 : (double) changes / checks;
    if (checks < FEW_CHECKS || share >= OFTEN) {
      return true;
    }
    boolean seldom = checks >= MANY_CHECKS && share < SELDOM;
    return seldom ? stage == Math.max(stages - 1, 1) : (stages - stage) % 2 == 1 || stages == 1;
  }
}
