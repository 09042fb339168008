package wirewatch.crawler;

/**
 * Hears every outcome of a round, on one thread at a time; while it works, the crawl goes on until
 * a bounded queue is full, then waits. What it throws ends the round; the pages that it did not
 * take come again with {@link Crawler#backlog}.
 */
public interface CrawlListener {

  void page(Visit visit);

  void listing(Poll poll);
}
