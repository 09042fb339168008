package wirewatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import wirewatch.crawler.Pacing.Bounds;

class PacingTest {
  private static final Duration EVERY = Duration.ofMinutes(8);
  private static final Bounds CONFIGURED = Bounds.of(EVERY, false);

  @Test
  void shortensTheIntervalAfterNewPagesDownToAQuarter() {
    Duration once = Pacing.next(EVERY, true, null, CONFIGURED);
    Duration twice = Pacing.next(once, true, null, CONFIGURED);

    assertThat(once).isEqualTo(Duration.ofMinutes(4));
    assertThat(twice).isEqualTo(Duration.ofMinutes(2));
    assertThat(Pacing.next(twice, true, null, CONFIGURED)).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void extendsTheIntervalUpToTheConfiguredOne() {
    assertThat(Pacing.next(Duration.ofMinutes(4), false, null, CONFIGURED))
        .isEqualTo(Duration.ofMinutes(6));
    assertThat(Pacing.next(EVERY, false, null, CONFIGURED)).isEqualTo(EVERY);
  }

  @Test
  void respectsTheTtlWithinTheConfiguredInterval() {
    assertThat(Pacing.next(EVERY, true, Duration.ofMinutes(7), CONFIGURED))
        .isEqualTo(Duration.ofMinutes(7));
    assertThat(Pacing.next(EVERY, true, Duration.ofHours(7), CONFIGURED)).isEqualTo(EVERY);
  }

  @Test
  void pollsDiscoveredListingsLessOften() {
    Bounds found = Bounds.of(EVERY, true);

    assertThat(Pacing.next(EVERY, true, null, found)).isEqualTo(EVERY);
    assertThat(Pacing.next(EVERY, false, null, found)).isEqualTo(Duration.ofMinutes(12));
    assertThat(Pacing.next(Duration.ofHours(9), false, null, found))
        .isEqualTo(EVERY.multipliedBy(12));
  }

  @Test
  void retriesFailingListingsDaily() {
    assertThat(Pacing.afterFailures(EVERY, 1)).isEqualTo(EVERY);
    assertThat(Pacing.afterFailures(EVERY, 3)).isEqualTo(Duration.ofMinutes(32));
    assertThat(Pacing.afterFailures(EVERY, 8)).isEqualTo(Duration.ofDays(1));
    assertThat(Pacing.afterFailures(EVERY, 800)).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void retriesPagesWithIncreasingDelay() {
    assertThat(Pacing.retry(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Pacing.retry(3)).isEqualTo(Duration.ofMinutes(16));
    assertThat(Pacing.retry(50)).isEqualTo(Duration.ofHours(12));
  }
}
