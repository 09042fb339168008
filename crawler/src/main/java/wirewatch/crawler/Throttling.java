package wirewatch.crawler;

import java.time.Duration;
import java.time.Instant;

/** Holds back from a host that asked for it, or that does not answer. */
final class Throttling {
  private static final Duration UNREACHABLE = Duration.ofMinutes(1);
  private static final int DOUBLINGS = 6;

  private Throttling() {}

  /** Until when to wait. */
  static Instant throttle(Desk desk, Answer.Throttled throttled) {
    desk.tables().hosts().throttle(throttled.host(), throttled.until());
    return throttled.until();
  }

  /**
   * Waits for a host that failed several times in a row: a minute, then twice as long each time.
   */
  static void unreachable(Desk desk, String host) {
    int before = Math.min(desk.tables().hosts().throttles(host), DOUBLINGS);
    desk.tables()
        .hosts()
        .throttle(host, Instant.now().plus(UNREACHABLE.multipliedBy(1L << before)));
  }
}
