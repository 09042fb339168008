package wirewatch.alerting.delivery;

/**
 * How much one channel may be told.
 *
 * @param perMinute messages a minute at most
 * @param foldAbove so many alerts within a minute go one by one; what comes on top is folded
 */
public record Pace(int perMinute, int foldAbove) {

  /** Twenty messages a minute, of which ten alerts go one by one. */
  public static final Pace DEFAULT = new Pace(20, 10);

  public Pace {
    if (perMinute < 1 || foldAbove < 1) {
      throw new IllegalArgumentException(
          "pace must be at least 1: " + perMinute + " a minute, fold above " + foldAbove);
    }
  }
}
