package wirewatch.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import wirewatch.crawler.frontier.RevisitSchedule.IntervalBounds;

class RevisitScheduleTest {
  private static final Duration EVERY = Duration.ofMinutes(8);
  private static final IntervalBounds CONFIGURED = IntervalBounds.of(EVERY, false);

  @Test
  void shortensTheIntervalAfterNewPagesDownToAQuarter() {
    Duration once = RevisitSchedule.nextPollInterval(EVERY, true, null, CONFIGURED);
    Duration twice = RevisitSchedule.nextPollInterval(once, true, null, CONFIGURED);

    assertThat(once).isEqualTo(Duration.ofMinutes(4));
    assertThat(twice).isEqualTo(Duration.ofMinutes(2));
    assertThat(RevisitSchedule.nextPollInterval(twice, true, null, CONFIGURED))
        .isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void extendsTheIntervalUpToTheConfiguredOne() {
    assertThat(RevisitSchedule.nextPollInterval(Duration.ofMinutes(4), false, null, CONFIGURED))
        .isEqualTo(Duration.ofMinutes(6));
    assertThat(RevisitSchedule.nextPollInterval(EVERY, false, null, CONFIGURED)).isEqualTo(EVERY);
  }

  @Test
  void respectsTheTtlWithinTheConfiguredInterval() {
    assertThat(RevisitSchedule.nextPollInterval(EVERY, true, Duration.ofMinutes(7), CONFIGURED))
        .isEqualTo(Duration.ofMinutes(7));
    assertThat(RevisitSchedule.nextPollInterval(EVERY, true, Duration.ofHours(7), CONFIGURED))
        .isEqualTo(EVERY);
  }

  @Test
  void pollsDiscoveredListingsLessOften() {
    IntervalBounds found = IntervalBounds.of(EVERY, true);

    assertThat(RevisitSchedule.nextPollInterval(EVERY, true, null, found)).isEqualTo(EVERY);
    assertThat(RevisitSchedule.nextPollInterval(EVERY, false, null, found))
        .isEqualTo(Duration.ofMinutes(12));
    assertThat(RevisitSchedule.nextPollInterval(Duration.ofHours(9), false, null, found))
        .isEqualTo(EVERY.multipliedBy(12));
  }

  @Test
  void retriesFailingListingsDaily() {
    assertThat(RevisitSchedule.pollIntervalAfterFailures(EVERY, 1)).isEqualTo(EVERY);
    assertThat(RevisitSchedule.pollIntervalAfterFailures(EVERY, 3))
        .isEqualTo(Duration.ofMinutes(32));
    assertThat(RevisitSchedule.pollIntervalAfterFailures(EVERY, 8)).isEqualTo(Duration.ofDays(1));
    assertThat(RevisitSchedule.pollIntervalAfterFailures(EVERY, 800)).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void retriesPagesWithIncreasingDelay() {
    assertThat(RevisitSchedule.pageRetryDelay(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(RevisitSchedule.pageRetryDelay(3)).isEqualTo(Duration.ofMinutes(16));
    assertThat(RevisitSchedule.pageRetryDelay(50)).isEqualTo(Duration.ofHours(12));
  }
}
