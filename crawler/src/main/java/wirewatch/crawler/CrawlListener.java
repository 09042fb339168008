package wirewatch.crawler;

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
}
