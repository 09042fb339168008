package wirewatch.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wirewatch.crawler.model.RevisitOptions;

class SitePlanTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
  private static final Duration DELAY = Duration.ofSeconds(2);

  private final SimulatedSite site = new SimulatedSite(DELAY);

  @Test
  void requestsRobotsThenListingsThenTheNewestPages() {
    site.offer(
        List.of(SimulatedSite.listing("/feed", NOW)),
        List.of(
            SimulatedSite.newPage("/old", NOW.minusSeconds(60)),
            SimulatedSite.retry("/retry", NOW),
            SimulatedSite.newPage("/new", NOW)));

    assertThat(site.run(NOW, NOW.plusSeconds(60)))
        .extracting(SimulatedSite.Sent::path)
        .containsExactly("/robots.txt", "/feed", "/new", "/old", "/retry");
  }

  @Test
  void refusesAnOutcomeWithoutATask() {
    assertThatIllegalStateException()
        .isThrownBy(() -> site.plan().record(new SiteOutcome.NotModified(), NOW))
        .withMessageContaining("wire.example");
  }

  @Test
  void waitsForTheOutcomeOfATask() {
    site.offer(List.of(), List.of(SimulatedSite.newPage("/a", NOW)));
    SitePlan.Next first = site.plan().next(NOW);

    assertThat(first.step()).isInstanceOf(Step.Send.class);
    assertThat(first.plan().next(NOW.plusSeconds(9)).step()).isInstanceOf(Step.Busy.class);
  }

  @Test
  void isLeftAloneAfterThreeFailuresInARowForTwiceAsLongEachTime() {
    HostThrottle throttle = HostThrottle.START.failed(NOW).failed(NOW);
    assertThat(throttle.isThrottled(NOW)).isFalse();

    HostThrottle once = throttle.failed(NOW);
    HostThrottle twice = once.failed(NOW);
    assertThat(once.throttledUntil()).isEqualTo(NOW.plusSeconds(60));
    assertThat(twice.throttledUntil()).isEqualTo(NOW.plusSeconds(120));
    assertThat(twice.succeeded().failed(NOW).throttles()).isZero();
  }

  @Test
  void schedulesRevisitsAtTheConfiguredAges() {
    RevisitPolicy policy = new RevisitPolicy(RevisitOptions.DEFAULT);

    assertThat(policy.after(0, EditRate.UNKNOWN, NOW))
        .hasValue(new PageSchedule(NOW.plus(Duration.ofMinutes(10)), 1));
    assertThat(policy.after(1, EditRate.UNKNOWN, NOW))
        .hasValue(new PageSchedule(NOW.plus(Duration.ofMinutes(50)), 2));
    assertThat(policy.after(5, EditRate.UNKNOWN, NOW)).isEmpty();
  }

  @Test
  void visitsASiteThatNeverEditsLess() {
    assertThat(stages(new EditRate(49, 0))).containsExactly(1, 2, 3, 4, 5);
    assertThat(stages(new EditRate(100, 5))).containsExactly(1, 2, 3, 4, 5);
    assertThat(stages(new EditRate(100, 0))).containsExactly(2, 4);
    assertThat(stages(new EditRate(800, 0))).containsExactly(4);
  }

  private static List<Integer> stages(EditRate editRate) {
    RevisitPolicy policy = new RevisitPolicy(RevisitOptions.DEFAULT);
    return Stream.iterate(
            policy.after(0, editRate, NOW),
            Optional::isPresent,
            next -> policy.after(next.orElseThrow().stage(), editRate, NOW))
        .map(next -> next.orElseThrow().stage())
        .toList();
  }

  @Test
  void forgetsOldRevisitsOfASite() {
    EditRate editRate = EditRate.UNKNOWN;
    for (int i = 0; i < 5_000; i++) {
      editRate = editRate.plus(false);
    }
    for (int i = 0; i < 100; i++) {
      editRate = editRate.plus(i % 4 == 0);
    }

    assertThat(editRate.checks()).isLessThan(EditRate.MAX_CHECKS);
    assertThat(editRate.isWorth(1, 5)).as("a site that began to edit").isTrue();
  }

  @Test
  void comparesSightingsOfTheSameListingOnly() {
    ListingSignatures sightings = ListingSignatures.of(null).with(7, 100).with(70, -5);

    assertThat(sightings.isChanged(7, 100)).isFalse();
    assertThat(sightings.isChanged(7, -100)).isTrue();
    assertThat(sightings.isChanged(8, 100)).isFalse();
    assertThat(ListingSignatures.of(sightings.with(7, 9).text()).isChanged(7, 9)).isFalse();
    assertThat(sightings.isSeenBy(0)).isFalse();
  }

  @Test
  void keepsTheSightingsOfAFewListings() {
    ListingSignatures sightings = ListingSignatures.of(null);
    for (int listing = 0; listing < 50; listing++) {
      sightings = sightings.with(listing, listing);
    }

    assertThat(sightings.isSeenBy(49)).isTrue();
    assertThat(sightings.isSeenBy(1)).isFalse();
    assertThat(sightings.text().length()).isLessThan(100);
  }
}
