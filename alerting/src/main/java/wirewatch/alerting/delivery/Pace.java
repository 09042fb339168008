package wirewatch.alerting.delivery;

/**
 * The rate limit of one channel.
 *
 * @param perMinute the maximum number of messages per minute
 * @param foldAbove the number of alerts per minute that are sent singly; above it they are sent as a digest
 */
public record Pace(int perMinute, int foldAbove) {

  /** Twenty messages per minute; up to ten alerts per minute are sent singly. */
  public static final Pace DEFAULT = new Pace(20, 10);

  public Pace {
    if (perMinute < 1 || foldAbove < 1) {
      throw new IllegalArgumentException(
          "pace must be at least 1: " + perMinute + " a minute, fold above " + foldAbove);
    }
  }
}
