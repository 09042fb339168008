package wirewatch.app.metrics;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** When the crawl's rounds began and ended. Thread-safe. */
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

  /** When the round under way began; empty between rounds. */
  Optional<Instant> began() {
    return began;
  }

  /** When the last round ended. */
  Optional<Instant> ended() {
    return ended;
  }
}
