package wirewatch.crawler;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.crawler.database.DatabaseException;
import wirewatch.crawler.frontier.PageTask;
import wirewatch.crawler.http.BodyMemory;
import wirewatch.crawler.model.PageOutcome;
import wirewatch.crawler.model.PageResult;
import wirewatch.crawler.model.PollResult;
import wirewatch.crawler.state.HostRow;
import wirewatch.crawler.state.ListingRow;

/**
 * Processes everything that is due at one host, sequentially: listings first, then the newest
 * pages.
 */
final class HostCrawl {
  private static final Logger log = LoggerFactory.getLogger(HostCrawl.class);
  private static final int BATCH_SIZE = 16;
  private static final int MAX_FAILURES = 3;

  private final CrawlContext crawlContext;
  private final HostRow host;
  private final OutcomeQueue outcomes;
  private int failures;
  private boolean wasThrottled;

  HostCrawl(CrawlContext crawlContext, HostRow host, OutcomeQueue outcomeQueue) {
    this.crawlContext = crawlContext;
    this.host = host;
    this.outcomes = outcomeQueue;
  }

  /** Returns when nothing is due at the host, or the host is throttled. */
  void run() throws InterruptedException {
    wasThrottled = crawlContext.tables().hosts().throttleCount(host.name()) > 0;
    boolean more = true;
    while (more && !isThrottled()) {
      List<ListingRow> listings =
          crawlContext.tables().listings().findDue(host.id(), Instant.now());
      pollListings(listings);
      List<PageTask> tasks =
          crawlContext.tables().pages().findDue(host.id(), Instant.now(), BATCH_SIZE);
      fetchPages(tasks);
      more = !listings.isEmpty() || !tasks.isEmpty();
    }
  }

  private void pollListings(List<ListingRow> listings) throws InterruptedException {
    for (ListingRow listing : listings) {
      if (isThrottled()) {
        return;
      }
      try (BodyMemory.Lease lease = crawlContext.client().memory().open()) {
        PollResult pollResult = poll(listing);
        updateBackoff(
            pollResult.outcome() == PollResult.Outcome.FAILED && pollResult.status() == null);
        outcomes.put(pollResult);
      }
    }
  }

  /** Polls one listing; a failure does not affect the others. */
  @SuppressWarnings("CatchingUnchecked")
  private PollResult poll(ListingRow listing) throws InterruptedException {
    ListingPoll listingPoll = new ListingPoll(crawlContext, listing);
    try {
      return listingPoll.run();
    } catch (DatabaseException e) {
      throw e;
    } catch (RuntimeException e) {
      log.error("{} could not be processed", listing.address(), e);
      return listingPoll.internalFailure(e);
    }
  }

  private void fetchPages(List<PageTask> tasks) throws InterruptedException {
    for (PageTask pageTask : tasks) {
      PageResult pageResult = fetchAndQueue(pageTask);
      if (!(pageResult.outcome() instanceof PageOutcome.Fetched) && isThrottled()) {
        return;
      }
    }
  }

  /** Fetches one page; its body counts as being received until the listener's queue has it. */
  private PageResult fetchAndQueue(PageTask pageTask) throws InterruptedException {
    try (BodyMemory.Lease lease = crawlContext.client().memory().open()) {
      PageResult pageResult = fetch(pageTask);
      updateBackoff(
          pageResult.outcome() instanceof PageOutcome.Failed failed && failed.temporary());
      outcomes.put(pageResult);
      return pageResult;
    }
  }

  /** Fetches one page; a failure does not affect the others. */
  @SuppressWarnings("CatchingUnchecked")
  private PageResult fetch(PageTask pageTask) throws InterruptedException {
    crawlContext.inProgress().add(pageTask.address());
    PageFetch pageFetch = new PageFetch(crawlContext, pageTask);
    PageResult pageResult;
    try {
      pageResult = pageFetch.run();
    } catch (DatabaseException e) {
      throw e;
    } catch (RuntimeException e) {
      log.error("{} could not be processed", pageTask.address(), e);
      pageResult = pageFetch.internalFailure(e);
    }
    if (!(pageResult.outcome() instanceof PageOutcome.Fetched)) {
      crawlContext.inProgress().remove(pageTask.address());
    }
    return pageResult;
  }

  /** Backs off from a host that failed several times in a row. */
  private void updateBackoff(boolean failed) {
    failures = failed ? failures + 1 : 0;
    if (failures >= MAX_FAILURES) {
      HostBackoff.backOffUnreachable(crawlContext, host.name());
      wasThrottled = true;
    } else if (!failed && wasThrottled) {
      crawlContext.tables().hosts().clearThrottles(host.name());
      wasThrottled = false;
    }
  }

  private boolean isThrottled() {
    return crawlContext.tables().hosts().throttledUntil(host.name()).isAfter(Instant.now());
  }
}
