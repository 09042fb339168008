package wirewatch.crawler;

import java.net.URI;
import wirewatch.crawler.http.Ask;
import wirewatch.crawler.robots.RobotsRules;

/**
 * Asks for single pages with every guard of the crawl: addresses, robots.txt, redirects, limits,
 * one request at a time to a host. Keeps nothing on the disk. Thread-safe.
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

  /** What the site's {@code robots.txt} says; all is forbidden where it cannot be read. */
  public RobotsRules robots(URI address) throws InterruptedException {
    return web.robots(address, options.delay()).rules();
  }

  @Override
  public void close() {
    web.close();
  }
}
