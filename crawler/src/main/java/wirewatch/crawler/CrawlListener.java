package wirewatch.crawler;

/**
 * Receives every outcome of a crawl round, on one thread at a time. While it runs, the crawl
 * continues until a bounded queue is full, then waits. An exception ends the round; pages that were
 * not delivered are delivered again by {@link Crawler#backlog}.
 */
public interface CrawlListener {

  void page(Visit visit);

  void listing(Poll poll);
}
