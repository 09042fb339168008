package wirewatch.app.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits login attempts: after some failures from an address, the wait before the next attempt
 * doubles with each further one. No thread is blocked. Thread-safe.
 */
final class Throttle {
  private static final int FREE = 5;
  private static final int MOST_ADDRESSES = 10_000;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final Clock clock;
  private final Map<String, Wrong> wrong = new LinkedHashMap<>(16, 0.75f, true);

  private record Wrong(int times, Instant last) {
    Instant free() {
      if (times < FREE) {
        return last;
      }
      int doublings = Math.min(times - FREE, 10);
      Duration pause = Duration.ofSeconds(1L << doublings);
      return last.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }
  }

  Throttle(Clock clock) {
    this.clock = clock;
  }

  /** Returns how long an address has to wait; zero if it may try. */
  synchronized Duration pause(String address) {
    Wrong past = wrong.get(address);
    Instant now = clock.instant();
    return past == null || !past.free().isAfter(now)
        ? Duration.ZERO
        : Duration.between(now, past.free());
  }

  synchronized void failed(String address) {
    Instant now = clock.instant();
    Wrong past = wrong.get(address);
    int before = past != null && past.last().plus(FORGOTTEN).isAfter(now) ? past.times() : 0;
    wrong.put(address, new Wrong(before + 1, now));
    if (wrong.size() > MOST_ADDRESSES) {
      wrong.remove(wrong.keySet().iterator().next());
    }
  }

  synchronized void succeeded(String address) {
    wrong.remove(address);
  }
}
