package wirewatch.crawler;

import java.time.Duration;
import java.time.Instant;

/** Delays requests to a host that requested it or that does not respond. */
final class Throttling {
  private static final Duration UNREACHABLE = Duration.ofMinutes(1);
  private static final int DOUBLINGS = 6;

  private Throttling() {}

  /** Records a throttling response; returns until when to wait. */
  static Instant throttle(Desk desk, Answer.Throttled throttled) {
    desk.tables().hosts().throttle(throttled.host(), throttled.until());
    return throttled.until();
  }

  /** Delays requests to a host that failed several times in a row: a minute, doubled each time. */
  static void unreachable(Desk desk, String host) {
    int before = Math.min(desk.tables().hosts().throttles(host), DOUBLINGS);
    desk.tables()
        .hosts()
        .throttle(host, Instant.now().plus(UNREACHABLE.multipliedBy(1L << before)));
  }
}
