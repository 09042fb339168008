package wirewatch.app.metrics;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The start and end times of the rounds of the crawl. Thread-safe. */
public final class Pulse {
  private final Clock clock;
  private volatile Optional<Instant> began = Optional.empty();
  private volatile Optional<Instant> ended = Optional.empty();

  public Pulse(Clock clock) {
    this.clock = clock;
  }

  public void begin() {
    began = Optional.of(clock.instant());
  }

  public void end() {
    ended = Optional.of(clock.instant());
    began = Optional.empty();
  }

  /** Returns when the current round started; empty between rounds. */
  Optional<Instant> began() {
    return began;
  }

  /** Returns when the last round ended. */
  Optional<Instant> ended() {
    return ended;
  }
}
