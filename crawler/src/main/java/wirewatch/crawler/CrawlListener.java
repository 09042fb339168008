package wirewatch.crawler;

import java.util.Optional;
import wirewatch.crawler.model.PageResult;
import wirewatch.crawler.model.PollResult;

/**
 * Receives every outcome of a crawl round, on one thread at a time. While it runs, the crawl
 * continues until a bounded queue is full, then waits. An exception ends the round; pages that were
 * not delivered are delivered again by {@link Crawler#deliverBacklog}.
 */
public interface CrawlListener {

  void onPage(PageResult pageResult);

  void onListing(PollResult pollResult);

  /** Why nothing should be fetched now, in one sentence; asked before each step of the crawl. */
  default Optional<String> pauseReason() {
    return Optional.empty();
  }
}
