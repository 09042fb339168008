package wirewatch.console.metrics;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The start and end times of the rounds of the crawl. Thread-safe. */
public final class RoundTimes {
  private final Clock clock;
  private volatile Optional<Instant> startTime = Optional.empty();
  private volatile Optional<Instant> lastEndTime = Optional.empty();

  public RoundTimes(Clock clock) {
    this.clock = clock;
  }

  public void recordStart() {
    startTime = Optional.of(clock.instant());
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
