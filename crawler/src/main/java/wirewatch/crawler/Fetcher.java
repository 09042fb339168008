package wirewatch.crawler;

import java.net.URI;
import wirewatch.crawler.http.Ask;
import wirewatch.crawler.robots.RobotsRules;

/**
 * Fetches single pages under all restrictions of the crawl: permitted addresses, robots.txt,
 * redirects, size and time limits, one request at a time to a host. Stores nothing on disk.
 * Thread-safe.
 */
public final class Fetcher implements AutoCloseable {
  private final CrawlOptions options;
  private final Web web;

  private Fetcher(CrawlOptions options) {
    this.options = options;
    this.web = new Web(options, null);
  }

  public static Fetcher open(CrawlOptions options) {
    return new Fetcher(options);
  }

  public Answer get(URI address) throws InterruptedException {
    return web.get(Ask.of(address), options.delay());
  }

  /**
   * Returns the rules of the site's {@code robots.txt}; everything is disallowed if it cannot be
   * read.
   */
  public RobotsRules robots(URI address) throws InterruptedException {
    return web.robots(address, options.delay()).rules();
  }

  @Override
  public void close() {
    web.close();
  }
}
