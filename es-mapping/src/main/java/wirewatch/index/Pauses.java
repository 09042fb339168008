package wirewatch.index;

import java.time.Duration;

/** Exponential backoff between retries of one request, until the retry timeout has elapsed. */
final class Pauses {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final long end;
  private Duration next = FIRST;

  Pauses(Duration patience) {
    this.end = System.nanoTime() + patience.toNanos();
  }

  /** Waits before the next attempt, or throws with the reason of the last failure. */
  void pause(String reason) throws IndexUnavailable {
    if (System.nanoTime() + next.toNanos() > end) {
      throw new IndexUnavailable("Elasticsearch is unavailable: " + reason);
    }
    try {
      Thread.sleep(next);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailable("interrupted while Elasticsearch was unavailable: " + reason, e);
    }
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }
}
