package wirewatch.app.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who has logged in. Only digests of the ids are kept. Thread-safe. */
final class Sessions {
  /** From the login on, whatever happens. */
  static final Duration LIFE = Duration.ofHours(12);

  private static final int MOST = 1_000;

  private final Clock clock;
  private final Map<String, Instant> ends = new LinkedHashMap<>();

  Sessions(Clock clock) {
    this.clock = clock;
  }

  /** A new session's id; the oldest session ends where there are too many. */
  synchronized String begin() {
    Instant now = clock.instant();
    ends.values().removeIf(end -> !end.isAfter(now));
    if (ends.size() >= MOST) {
      ends.remove(ends.keySet().iterator().next());
    }
    String id = Secret.random();
    ends.put(Secret.digest(id), now.plus(LIFE));
    return id;
  }

  synchronized boolean isOpen(String id) {
    Instant end = ends.get(Secret.digest(id));
    return end != null && end.isAfter(clock.instant());
  }

  synchronized void end(String id) {
    ends.remove(Secret.digest(id));
  }
}
