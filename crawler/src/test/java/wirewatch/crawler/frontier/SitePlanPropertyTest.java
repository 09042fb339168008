package wirewatch.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every plan, tried on many with random tasks and random responses. */
class SitePlanPropertyTest {
  private static final Instant START = Instant.parse("2026-11-28T12:00:00Z");
  private static final Instant END = START.plus(Duration.ofDays(2));

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  private record Simulation(
      SimulatedSite site, Set<URI> offered, Duration delay, List<SimulatedSite.Sent> sent) {}

  private static Simulation simulate(int seed) {
    Random random = new Random(seed);
    Duration delay = Duration.ofMillis(random.nextInt(8_000));
    SimulatedSite site =
        new SimulatedSite(delay)
            .robots(random.nextBoolean() ? SimulatedSite.ROBOTS : "")
            .responses((task, now) -> response(task, now, random));
    List<ListingTask> listings = new ArrayList<>();
    List<PageTask> pages = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      listings.add(SimulatedSite.listing(path("/feed", i, random), time(random)));
    }
    for (int i = 1 + random.nextInt(60); i > 0; i--) {
      pages.add(page(i, random));
    }
    Set<URI> offered = new HashSet<>();
    listings.forEach(task -> offered.add(task.address()));
    pages.forEach(task -> offered.add(task.address()));
    site.offer(listings, pages);
    return new Simulation(site, offered, delay, site.run(START, END));
  }

  private static PageTask page(int number, Random random) {
    String path = path("/page", number, random);
    return switch (random.nextInt(3)) {
      case 0 -> SimulatedSite.newPage(path, START.minusSeconds(random.nextInt(9_999)));
      case 1 -> SimulatedSite.retry(path, time(random));
      default -> SimulatedSite.revisit(path, time(random), 1 + random.nextInt(5));
    };
  }

  private static String path(String start, int number, Random random) {
    return (random.nextInt(4) == 0 ? "/private" : "") + start + number;
  }

  private static Instant time(Random random) {
    return START.plusSeconds(random.nextInt(3_600));
  }

  private static SiteOutcome response(SiteTask task, Instant now, Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> new SiteOutcome.Failed("no response", true, null);
      case 1 -> new SiteOutcome.Throttled("wire.example", now.plusSeconds(random.nextInt(900)));
      case 2 -> new SiteOutcome.NotModified();
      case 3 -> new SiteOutcome.Failed("HTTP 403 Forbidden", false, 403);
      default -> SimulatedSite.success(task);
    };
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void keepsTheDelayBetweenTwoRequests(int seed) {
    Simulation simulation = simulate(seed);
    Duration delay = simulation.delay();
    boolean crawlDelay =
        simulation.site().plan().rules().origins().values().stream()
            .anyMatch(rules -> rules.rules().crawlDelay().isPresent());
    Duration least =
        crawlDelay && delay.compareTo(Duration.ofSeconds(3)) < 0 ? Duration.ofSeconds(3) : delay;

    List<SimulatedSite.Sent> sent = simulation.sent();
    for (int i = 1; i < sent.size(); i++) {
      assertThat(Duration.between(sent.get(i - 1).ended(), sent.get(i).began()))
          .as("between %s and %s", sent.get(i - 1), sent.get(i))
          .isGreaterThanOrEqualTo(i == 1 ? delay : least);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neverRequestsWhatRobotsForbid(int seed) {
    Simulation simulation = simulate(seed);
    assertThat(simulation.sent()).isNotEmpty();
    boolean forbids =
        !simulation.site().plan().rules().origins().isEmpty()
            && simulation.site().plan().rules().origins().values().stream()
                .noneMatch(
                    rules -> rules.rules().isAllowed(URI.create("http://wire.example/private/x")));

    if (forbids) {
      assertThat(simulation.sent())
          .extracting(SimulatedSite.Sent::path)
          .noneMatch(path -> path.startsWith("/private"));
    }
    assertThat(simulation.site().skipped)
        .filteredOn(skip -> skip.outcome() instanceof SiteOutcome.Disallowed)
        .allMatch(skip -> forbids && skip.task().address().getPath().startsWith("/private"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sendsNothingBeforeTheTimeOfRetryAfter(int seed) {
    Instant until = Instant.MIN;
    for (SimulatedSite.Sent sent : simulate(seed).sent()) {
      assertThat(sent.began()).isAfterOrEqualTo(until);
      if (sent.outcome() instanceof SiteOutcome.Throttled throttled
          && throttled.until().isAfter(until)) {
        until = throttled.until();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sendsOrReportsEveryOfferedTaskOnce(int seed) {
    Simulation simulation = simulate(seed);
    List<URI> done = new ArrayList<>();
    simulation.sent().stream()
        .map(SimulatedSite.Sent::task)
        .filter(task -> !(task instanceof RobotsTask))
        .forEach(task -> done.add(task.address()));
    simulation.site().skipped.forEach(skip -> done.add(skip.task().address()));

    assertThat(done).containsExactlyInAnyOrderElementsOf(simulation.offered());
    assertThat(simulation.site().plan().queue().isEmpty()).isTrue();
    assertThat(simulation.site().changes)
        .filteredOn(change -> !(change instanceof Change.RulesKnown))
        .hasSameSizeAs(simulation.offered());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void keepsRevisitsWithinTheirShare(int seed) {
    Simulation simulation = simulate(seed);
    int requests = 0;
    int revisits = 0;
    for (SimulatedSite.Sent sent : simulation.sent()) {
      requests++;
      revisits += sent.task() instanceof PageTask page && page.schedule().isRevisit() ? 1 : 0;
      assertThat(revisits).isLessThanOrEqualTo((requests + 10) / 2);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void requestsNoTaskBeforeItIsDue(int seed) {
    for (SimulatedSite.Sent sent : simulate(seed).sent()) {
      switch (sent.task()) {
        case RobotsTask robots -> assertThat(sent.path()).isEqualTo("/robots.txt");
        case ListingTask listing -> assertThat(sent.began()).isAfterOrEqualTo(listing.next());
        case PageTask page -> assertThat(sent.began()).isAfterOrEqualTo(page.schedule().next());
      }
    }
  }
}
