package wirewatch.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.crawler.database.DatabaseException;
import wirewatch.crawler.fetch.PoliteClient;
import wirewatch.crawler.frontier.Change;
import wirewatch.crawler.frontier.ListingTask;
import wirewatch.crawler.frontier.PageTask;
import wirewatch.crawler.frontier.RobotsTask;
import wirewatch.crawler.frontier.SiteOutcome;
import wirewatch.crawler.frontier.SiteTask;
import wirewatch.crawler.frontier.Step;
import wirewatch.crawler.http.BodyMemory;
import wirewatch.crawler.model.PageOutcome;
import wirewatch.crawler.model.PageResult;
import wirewatch.crawler.robots.OriginRules;

/** Does, one after the other, what the frontier says is due at one host. */
final class HostCrawl {
  private static final Logger log = LoggerFactory.getLogger(HostCrawl.class);

  private final CrawlContext crawlContext;
  private final String host;
  private final OutcomeQueue outcomes;

  HostCrawl(CrawlContext crawlContext, String host, OutcomeQueue outcomeQueue) {
    this.crawlContext = crawlContext;
    this.host = host;
    this.outcomes = outcomeQueue;
  }

  /**
   * Returns when nothing is due at the host, the host is throttled, or fetching is paused.
   *
   * @throws DatabaseException if a step cannot be written down; it is not done and due again
   */
  void run() throws InterruptedException {
    try {
      crawl();
    } finally {
      crawlContext.frontier().release(host);
    }
  }

  private void crawl() throws InterruptedException {
    boolean more = true;
    while (more && !outcomes.isPaused()) {
      Instant now = crawlContext.clock().instant();
      switch (crawlContext.frontier().next(host, now)) {
        case Step.Send send -> request(send.task());
        case Step.Skip skip -> skip(skip.task(), skip.outcome(), now);
        case Step.Pause pause -> Thread.sleep(Duration.between(now, pause.until()));
        case Step.Wait wait -> more = false;
        case Step.Idle idle -> more = false;
        case Step.Busy busy -> throw new IllegalStateException(busy.task() + " is under way");
      }
    }
  }

  private void request(SiteTask task) throws InterruptedException {
    switch (task) {
      case RobotsTask robots -> readRobots(robots);
      case ListingTask listing -> {
        try (BodyMemory.Lease lease = crawlContext.client().memory().open()) {
          poll(new ListingPoll(crawlContext, listing));
        }
      }
      case PageTask page -> {
        // the body counts as being received until the listener's queue has it
        try (BodyMemory.Lease lease = crawlContext.client().memory().open()) {
          fetch(new PageFetch(crawlContext, page));
        }
      }
    }
  }

  private void skip(SiteTask task, SiteOutcome outcome, Instant now) throws InterruptedException {
    switch (task) {
      case RobotsTask robots -> throw new IllegalStateException(robots + " cannot be skipped");
      case ListingTask listing -> finish(new ListingPoll(crawlContext, listing), outcome, now);
      case PageTask page -> finish(new PageFetch(crawlContext, page), outcome, now);
    }
  }

  private void readRobots(RobotsTask task) throws InterruptedException {
    PoliteClient client = crawlContext.client();
    Optional<OriginRules> known = client.knownRules(task.address());
    Duration delay = crawlContext.policy(task.source()).requestDelay();
    SiteOutcome outcome =
        known.isPresent()
            ? new SiteOutcome.RobotsRead(known.get(), false)
            : new SiteOutcome.RobotsRead(client.originRules(task.address(), delay), true);
    crawlContext.frontier().done(host, outcome, crawlContext.clock().instant());
  }

  /** Polls one listing; a failure does not affect the others. */
  @SuppressWarnings("CatchingUnchecked")
  private void poll(ListingPoll poll) throws InterruptedException {
    SiteOutcome outcome;
    try {
      outcome = poll.run();
    } catch (DatabaseException e) {
      throw e;
    } catch (RuntimeException e) {
      log.error("{} could not be processed", poll.address(), e);
      outcome = internalFailure(e);
    }
    finish(poll, outcome, poll.ended());
  }

  private void finish(ListingPoll poll, SiteOutcome outcome, Instant ended)
      throws InterruptedException {
    crawlContext.frontier().done(host, outcome, ended);
    crawlContext.pause().recordSuccess();
    outcomes.put(poll.result(outcome));
  }

  /** Fetches one page; a failure does not affect the others. */
  @SuppressWarnings("CatchingUnchecked")
  private void fetch(PageFetch fetch) throws InterruptedException {
    crawlContext.inProgress().add(fetch.address());
    SiteOutcome outcome;
    try {
      outcome = fetch.run();
    } catch (DatabaseException e) {
      crawlContext.inProgress().remove(fetch.address());
      throw e;
    } catch (RuntimeException e) {
      log.error("{} could not be processed", fetch.address(), e);
      outcome = internalFailure(e);
    }
    finish(fetch, outcome, fetch.ended());
  }

  private void finish(PageFetch fetch, SiteOutcome outcome, Instant ended)
      throws InterruptedException {
    Change change = crawlContext.frontier().done(host, outcome, ended);
    crawlContext.pause().recordSuccess();
    Optional<PageResult> result = fetch.result(outcome, change);
    if (result.isEmpty() || !(result.get().outcome() instanceof PageOutcome.Fetched)) {
      crawlContext.inProgress().remove(fetch.address());
    }
    if (result.isPresent()) {
      outcomes.put(result.get());
    }
  }

  /** Returns the outcome of an internal failure; it is retried like a failure of the site. */
  private static SiteOutcome internalFailure(RuntimeException cause) {
    return new SiteOutcome.Failed("it could not be processed: " + cause, true, null);
  }
}
