package wirewatch.index;

import java.time.Duration;

/** Growing pauses between the tries of one thing, until patience is over. */
final class Pauses {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final long end;
  private Duration next = FIRST;

  Pauses(Duration patience) {
    this.end = System.nanoTime() + patience.toNanos();
  }

  /** Waits, or gives up with the trouble that made the last try fail. */
  void pause(String trouble) throws IndexUnavailable {
    if (System.nanoTime() + next.toNanos() > end) {
      throw new IndexUnavailable("Elasticsearch does not serve: " + trouble);
    }
    try {
      Thread.sleep(next);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailable("interrupted while Elasticsearch does not serve: " + trouble, e);
    }
    Duration twice = next.multipliedBy(2);
    next = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
  }
}
