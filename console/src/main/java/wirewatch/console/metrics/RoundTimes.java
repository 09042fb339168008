package wirewatch.console.metrics;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The start and end times of the rounds of the crawl, and their progress. Thread-safe. */
public final class RoundTimes {
  private final Clock clock;
  private volatile Optional<Instant> startTime = Optional.empty();
  private volatile Optional<Instant> lastEndTime = Optional.empty();

  private LongSupplier work = () -> 0;
  private long lastWork;
  private Instant lastProgress;

  public RoundTimes(Clock clock) {
    this.clock = clock;
    this.lastProgress = clock.instant();
  }

  /**
   * Sets the measure of progress.
   *
   * @param amount the amount of work done in the current round; a changed value is progress
   */
  public synchronized void measureProgress(LongSupplier amount) {
    work = amount;
  }

  public synchronized void recordStart() {
    startTime = Optional.of(clock.instant());
    lastProgress = clock.instant();
  }

  /** Returns when the current round was last seen to make progress, or when it started. */
  synchronized Instant lastProgress() {
    long now = work.getAsLong();
    if (now != lastWork) {
      lastWork = now;
      lastProgress = clock.instant();
    }
    return lastProgress;
  }

  public void recordEnd() {
    lastEndTime = Optional.of(clock.instant());
    startTime = Optional.empty();
  }

  /** Returns when the current round started; empty between rounds. */
  Optional<Instant> startTime() {
    return startTime;
  }

  /** Returns when the last round ended. */
  Optional<Instant> lastEndTime() {
    return lastEndTime;
  }
}
