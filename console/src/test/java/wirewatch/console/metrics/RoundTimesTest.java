package wirewatch.console.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RoundTimesTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final AtomicLong pages = new AtomicLong();
  private final RoundTimes times = new RoundTimes(new SettableClock());

  private final class SettableClock extends Clock {
    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Objects.requireNonNull(now.get());
    }
  }

  @Test
  void aRoundWithoutNewPagesMakesNoProgress() {
    times.measureProgress(pages::get);
    times.recordStart();
    pages.set(3);
    assertThat(times.lastProgress()).isEqualTo(START);

    now.set(START.plus(Duration.ofMinutes(20)));
    assertThat(times.lastProgress()).isEqualTo(START);

    pages.set(4);
    assertThat(times.lastProgress()).isEqualTo(now.get());
  }

  @Test
  void aNewRoundIsProgress() {
    times.measureProgress(pages::get);
    times.recordStart();
    now.set(START.plus(Duration.ofMinutes(20)));
    times.recordStart();
    assertThat(times.lastProgress()).isEqualTo(now.get());
  }
}
