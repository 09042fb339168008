package wirewatch.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import wirewatch.crawler.frontier.RequestIntervals.IntervalBounds;

class RequestIntervalsTest {
  private static final Duration EVERY = Duration.ofMinutes(8);
  private static final IntervalBounds CONFIGURED = IntervalBounds.of(EVERY, false);

  @Test
  void shortensTheIntervalAfterNewPagesDownToAQuarter() {
    Duration once = RequestIntervals.nextPollInterval(EVERY, true, null, CONFIGURED);
    Duration twice = RequestIntervals.nextPollInterval(once, true, null, CONFIGURED);

    assertThat(once).isEqualTo(Duration.ofMinutes(4));
    assertThat(twice).isEqualTo(Duration.ofMinutes(2));
    assertThat(RequestIntervals.nextPollInterval(twice, true, null, CONFIGURED))
        .isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void extendsTheIntervalUpToTheConfiguredOne() {
    assertThat(RequestIntervals.nextPollInterval(Duration.ofMinutes(4), false, null, CONFIGURED))
        .isEqualTo(Duration.ofMinutes(6));
    assertThat(RequestIntervals.nextPollInterval(EVERY, false, null, CONFIGURED)).isEqualTo(EVERY);
  }

  @Test
  void respectsTheTtlWithinTheConfiguredInterval() {
    assertThat(RequestIntervals.nextPollInterval(EVERY, true, Duration.ofMinutes(7), CONFIGURED))
        .isEqualTo(Duration.ofMinutes(7));
    assertThat(RequestIntervals.nextPollInterval(EVERY, true, Duration.ofHours(7), CONFIGURED))
        .isEqualTo(EVERY);
  }

  @Test
  void pollsDiscoveredListingsLessOften() {
    IntervalBounds found = IntervalBounds.of(EVERY, true);

    assertThat(RequestIntervals.nextPollInterval(EVERY, true, null, found)).isEqualTo(EVERY);
    assertThat(RequestIntervals.nextPollInterval(EVERY, false, null, found))
        .isEqualTo(Duration.ofMinutes(12));
    assertThat(RequestIntervals.nextPollInterval(Duration.ofHours(9), false, null, found))
        .isEqualTo(EVERY.multipliedBy(12));
  }

  @Test
  void retriesFailingListingsDaily() {
    assertThat(RequestIntervals.pollIntervalAfterFailures(EVERY, 1)).isEqualTo(EVERY);
    assertThat(RequestIntervals.pollIntervalAfterFailures(EVERY, 3))
        .isEqualTo(Duration.ofMinutes(32));
    assertThat(RequestIntervals.pollIntervalAfterFailures(EVERY, 8)).isEqualTo(Duration.ofDays(1));
    assertThat(RequestIntervals.pollIntervalAfterFailures(EVERY, 800))
        .isEqualTo(Duration.ofDays(1));
  }

  @Test
  void retriesPagesWithIncreasingDelay() {
    assertThat(RequestIntervals.pageRetryDelay(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(RequestIntervals.pageRetryDelay(3)).isEqualTo(Duration.ofMinutes(16));
    assertThat(RequestIntervals.pageRetryDelay(50)).isEqualTo(Duration.ofHours(12));
  }
}
