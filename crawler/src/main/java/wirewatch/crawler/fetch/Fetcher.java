package wirewatch.crawler.fetch;

import java.net.URI;
import java.time.InstantSource;
import wirewatch.crawler.http.FetchRequest;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.crawler.robots.LruRobotsStore;
import wirewatch.crawler.robots.RobotsRules;

/**
 * Fetches single pages under all restrictions of the crawl: permitted addresses, robots.txt,
 * redirects, size and time limits, one request at a time to a host. Stores nothing on disk.
 * Thread-safe.
 */
public final class Fetcher implements AutoCloseable {
  private static final int MAX_ORIGINS = 1_000;

  private final CrawlOptions options;
  private final PoliteClient politeClient;

  private Fetcher(CrawlOptions options) {
    this.options = options;
    this.politeClient =
        new PoliteClient(options, new LruRobotsStore(MAX_ORIGINS), InstantSource.system());
  }

  public static Fetcher open(CrawlOptions options) {
    return new Fetcher(options);
  }

  public FetchResponse get(URI address) throws InterruptedException {
    return politeClient.get(FetchRequest.of(address), options.requestDelay());
  }

  /**
   * Returns the rules of the site's {@code robots.txt}; everything is disallowed if it cannot be
   * read.
   */
  public RobotsRules robots(URI address) throws InterruptedException {
    return politeClient.originRules(address, options.requestDelay()).rules();
  }

  @Override
  public void close() {
    politeClient.close();
  }
}
