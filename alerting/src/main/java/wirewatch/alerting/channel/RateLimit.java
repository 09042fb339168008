package wirewatch.alerting.channel;

/**
 * The rate limit of one channel.
 *
 * @param messagesPerMinute the maximum number of messages per minute
 * @param digestAbove the number of alerts per minute that are sent singly; above it they are sent
 *     as a digest
 */
public record RateLimit(int messagesPerMinute, int digestAbove) {

  /** Twenty messages per minute; up to ten alerts per minute are sent singly. */
  public static final RateLimit DEFAULT = new RateLimit(20, 10);

  public RateLimit {
    if (messagesPerMinute < 1 || digestAbove < 1) {
      throw new IllegalArgumentException(
          "pace must be at least 1: " + messagesPerMinute + " a minute, fold above " + digestAbove);
    }
  }
}
