package wirewatch.crawler;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Computes the time until the next poll of a listing or the next try of a page. Has no state and
 * reads no clock.
 */
final class Pacing {
  private static final int FASTEST = 4;
  private static final int SLOWEST_FOUND = 12;
  private static final Duration DAY = Duration.ofDays(1);
  private static final int PARKED_AFTER = 8;
  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
  private static final int RETRY_FACTOR = 4;
  private static final Duration LONGEST_RETRY = Duration.ofHours(12);

  /** The number of tries after which a page is abandoned. */
  static final int TRIES = 9;

  private Pacing() {}

  /**
   * Returns the time until the next poll of a listing that was read: shorter if it had new pages,
   * longer if not. It lies between a quarter of the configured interval and the interval; for a
   * discovered listing, between the interval and twelve times the interval. The TTL of the listing
   * is respected within these bounds.
   */
  static Duration next(Duration pace, boolean news, @Nullable Duration ttl, Bounds bounds) {
    Duration wanted = news ? pace.dividedBy(2) : pace.plus(pace.dividedBy(2));
    Duration least = ttl == null || ttl.compareTo(bounds.least()) < 0 ? bounds.least() : ttl;
    Duration kept = wanted.compareTo(least) < 0 ? least : wanted;
    return kept.compareTo(bounds.most()) > 0 ? bounds.most() : kept;
  }

  /** The minimum and maximum time between two polls. */
  record Bounds(Duration least, Duration most) {

    static Bounds of(Duration every, boolean found) {
      if (!found) {
        return new Bounds(every.dividedBy(FASTEST), every);
      }
      Duration most = every.multipliedBy(SLOWEST_FOUND);
      Duration daily = most.compareTo(DAY) > 0 ? DAY : most;
      return new Bounds(every, daily.compareTo(every) < 0 ? every : daily);
    }
  }

  /**
   * Returns the time until the next poll of a listing that failed several times in a row; at most a
   * day.
   */
  static Duration afterFailures(Duration every, int failures) {
    if (failures >= PARKED_AFTER) {
      return DAY;
    }
    Duration wait = every.multipliedBy(1L << (failures - 1));
    return wait.compareTo(DAY) > 0 ? DAY : wait;
  }

  /** Returns the time until the next try of a page that failed several times in a row. */
  static Duration retry(int failures) {
    Duration wait = FIRST_RETRY;
    for (int i = 1; i < failures && wait.compareTo(LONGEST_RETRY) < 0; i++) {
      wait = wait.multipliedBy(RETRY_FACTOR);
    }
    return wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait;
  }
}
