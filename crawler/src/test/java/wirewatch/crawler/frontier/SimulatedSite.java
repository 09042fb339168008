package wirewatch.crawler.frontier;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import wirewatch.crawler.model.RevisitOptions;
import wirewatch.crawler.robots.OriginRules;
import wirewatch.crawler.robots.RobotsReader;
import wirewatch.crawler.warc.WarcPointer;

/** A site without a network: runs a plan against simulated time and records what it sends. */
final class SimulatedSite {
  static final String ROBOTS = "User-agent: *\nDisallow: /private\nCrawl-delay: 3";
  private static final String HOST = "wire.example";
  private static final Duration REQUEST_TIME = Duration.ofMillis(300);

  private SitePlan plan;
  private String robots = "";
  private BiFunction<SiteTask, Instant, SiteOutcome> responses = (task, now) -> success(task);
  final List<Change> changes = new ArrayList<>();
  final List<Step.Skip> skipped = new ArrayList<>();

  /** A request: its path, and when it began and ended. */
  record Sent(String path, SiteTask task, SiteOutcome outcome, Instant began, Instant ended) {}

  SimulatedSite(Duration delay) {
    SiteRules rules =
        new SiteRules(
            Map.of(1L, new SourcePolicy(delay, Duration.ofMinutes(5))),
            Map.of(),
            new RevisitPolicy(RevisitOptions.DEFAULT),
            EditRate.UNKNOWN);
    this.plan = new SitePlan(HOST, rules, HostThrottle.START, SiteQueue.EMPTY);
  }

  SimulatedSite robots(String text) {
    robots = text;
    return this;
  }

  SimulatedSite responses(BiFunction<SiteTask, Instant, SiteOutcome> function) {
    responses = function;
    return this;
  }

  SitePlan plan() {
    return plan;
  }

  void offer(List<ListingTask> listings, List<PageTask> pages) {
    plan = plan.offer(new SitePlan.Offer(listings, pages));
  }

  /** Does what the plan says until nothing is left or the time is over. */
  List<Sent> run(Instant start, Instant end) {
    List<Sent> sent = new ArrayList<>();
    Instant now = start;
    while (now.isBefore(end)) {
      SitePlan.Next next = plan.next(now);
      plan = next.plan();
      switch (next.step()) {
        case Step.Send send -> {
          SiteOutcome outcome = respond(send.task(), now);
          Instant ended = now.plus(REQUEST_TIME);
          sent.add(new Sent(path(send.task()), send.task(), outcome, now, ended));
          record(outcome, ended);
          now = ended;
        }
        case Step.Skip skip -> {
          skipped.add(skip);
          record(skip.outcome(), now);
        }
        case Step.Pause pause -> now = pause.until();
        case Step.Wait wait -> now = wait.until();
        case Step.Busy busy -> throw new AssertionError(busy);
        case Step.Idle idle -> now = end;
      }
    }
    return sent;
  }

  private void record(SiteOutcome outcome, Instant ended) {
    SitePlan.Recorded recorded = plan.record(outcome, ended);
    plan = recorded.plan();
    changes.add(recorded.change());
  }

  private SiteOutcome respond(SiteTask task, Instant now) {
    if (task instanceof RobotsTask) {
      byte[] file = robots.getBytes(StandardCharsets.UTF_8);
      Instant expires = now.plus(Duration.ofHours(24));
      return new SiteOutcome.RobotsRead(
          new OriginRules(RobotsReader.read(file, "Wirewatch"), null, expires), true);
    }
    return responses.apply(task, now);
  }

  static SiteOutcome success(SiteTask task) {
    return task instanceof ListingTask
        ? new SiteOutcome.ListingRead(false, null, null, null, null)
        : new SiteOutcome.PageFetched();
  }

  private static String path(SiteTask task) {
    return task instanceof RobotsTask ? "/robots.txt" : task.address().getPath();
  }

  static ListingTask listing(String path, Instant next) {
    return new ListingTask(
        1, 1, address(path), null, null, false, null, null, Duration.ofMinutes(5), null, 0, next);
  }

  static PageTask newPage(String path, Instant published) {
    return new PageTask(1, address(path), "{}", 0, PageSchedule.reported(published, 0), null);
  }

  static PageTask retry(String path, Instant next) {
    return new PageTask(1, address(path), "{}", 1, new PageSchedule(next, 0), null);
  }

  static PageTask revisit(String path, Instant next, int stage) {
    PageTask.Visit before = new PageTask.Visit(1, new WarcPointer("a.warc.gz", 0), true);
    return new PageTask(1, address(path), "{}", 0, new PageSchedule(next, stage), before);
  }

  private static URI address(String path) {
    return URI.create("http://" + HOST + path);
  }
}
