package wirewatch.index.client;

import java.time.Duration;

/** Exponential backoff between retries of one request, until the retry timeout has elapsed. */
public final class RetryBackoff {
  private static final Duration INITIAL_DELAY = Duration.ofMillis(100);
  private static final Duration MAX_DELAY = Duration.ofSeconds(5);

  private final long deadlineNanos;
  private Duration nextDelay = INITIAL_DELAY;

  RetryBackoff(Duration patience) {
    this.deadlineNanos = System.nanoTime() + patience.toNanos();
  }

  /** Waits before the next attempt, or throws with the reason of the last failure. */
  public void pause(String reason) throws IndexUnavailableException {
    if (System.nanoTime() + nextDelay.toNanos() > deadlineNanos) {
      throw new IndexUnavailableException("Elasticsearch is unavailable: " + reason);
    }
    try {
      Thread.sleep(nextDelay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailableException(
          "interrupted while Elasticsearch was unavailable: " + reason, e);
    }
    Duration doubled = nextDelay.multipliedBy(2);
    nextDelay = doubled.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : doubled;
  }
}
