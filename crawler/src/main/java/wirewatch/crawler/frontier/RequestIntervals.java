package wirewatch.crawler.frontier;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Computes the time until the next poll of a listing or the next try of a page. Has no state and
 * reads no clock.
 */
public final class RequestIntervals {
  private static final int MIN_INTERVAL_DIVISOR = 4;
  private static final int DISCOVERED_INTERVAL_FACTOR = 12;
  private static final Duration DAY = Duration.ofDays(1);
  private static final int DAILY_AFTER_FAILURES = 8;
  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
  private static final int RETRY_FACTOR = 4;
  private static final Duration LONGEST_RETRY = Duration.ofHours(12);

  /** The number of tries after which a page is abandoned. */
  public static final int MAX_PAGE_TRIES = 9;

  private RequestIntervals() {}

  /**
   * Returns the time until the next poll of a listing that was read: shorter if it had new pages,
   * longer if not. It lies between a quarter of the configured interval and the interval; for a
   * discovered listing, between the interval and twelve times the interval. The TTL of the listing
   * is respected within these bounds.
   */
  public static Duration nextPollInterval(
      Duration pace, boolean news, @Nullable Duration ttl, IntervalBounds intervalBounds) {
    Duration wanted = news ? pace.dividedBy(2) : pace.plus(pace.dividedBy(2));
    Duration least =
        ttl == null || ttl.compareTo(intervalBounds.min()) < 0 ? intervalBounds.min() : ttl;
    Duration kept = wanted.compareTo(least) < 0 ? least : wanted;
    return kept.compareTo(intervalBounds.max()) > 0 ? intervalBounds.max() : kept;
  }

  /** The minimum and maximum time between two polls. */
  public record IntervalBounds(Duration min, Duration max) {

    public static IntervalBounds of(Duration every, boolean found) {
      if (!found) {
        return new IntervalBounds(every.dividedBy(MIN_INTERVAL_DIVISOR), every);
      }
      Duration most = every.multipliedBy(DISCOVERED_INTERVAL_FACTOR);
      Duration daily = most.compareTo(DAY) > 0 ? DAY : most;
      return new IntervalBounds(every, daily.compareTo(every) < 0 ? every : daily);
    }
  }

  /**
   * Returns the time until the next poll of a listing that failed several times in a row; at most a
   * day.
   */
  public static Duration pollIntervalAfterFailures(Duration every, int failures) {
    if (failures >= DAILY_AFTER_FAILURES) {
      return DAY;
    }
    Duration wait = every.multipliedBy(1L << (failures - 1));
    return wait.compareTo(DAY) > 0 ? DAY : wait;
  }

  /** Returns the time until the next try of a page that failed several times in a row. */
  public static Duration pageRetryDelay(int failures) {
    Duration wait = FIRST_RETRY;
    for (int i = 1; i < failures && wait.compareTo(LONGEST_RETRY) < 0; i++) {
      wait = wait.multipliedBy(RETRY_FACTOR);
    }
    return wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait;
  }
}
