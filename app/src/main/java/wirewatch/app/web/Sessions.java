package wirewatch.app.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The open login sessions; only digests of their ids are stored. Thread-safe. */
final class Sessions {
  /** The lifetime from the login on, independent of activity. */
  static final Duration LIFE = Duration.ofHours(12);

  private static final int MOST = 1_000;

  private final Clock clock;
  private final Map<String, Instant> ends = new LinkedHashMap<>();

  Sessions(Clock clock) {
    this.clock = clock;
  }

  /** Starts a session and returns its id; ends the oldest one if there are too many. */
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
