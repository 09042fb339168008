package wirewatch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wirewatch.crawler.CrawlListener;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.crawler.model.PageOutcome;
import wirewatch.crawler.model.PageResult;
import wirewatch.crawler.model.PollResult;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceListing;
import wirewatch.ingest.net.IpAddressRange;

/**
 * Crawls 5,000 small pages of 50 host names on a local server, delay 0: pages a second through
 * fetch, archive and state to a listener.
 */
public final class CrawlBench {
  private static final int SITES = 50;
  static final int PAGES = 100;
  private static final int BATCH = 100;

  /** Counts pages and confirms them in batches, as an index does. */
  private static final class CountingListener implements CrawlListener {
    private final Crawler crawler;
    private final List<URI> fetched = new ArrayList<>();
    private int pages;
    private int notFetched;

    CountingListener(Crawler crawler) {
      this.crawler = crawler;
    }

    @Override
    public void onPage(PageResult pageResult) {
      if (pageResult.outcome() instanceof PageOutcome.Fetched) {
        pages++;
        fetched.add(pageResult.address());
      } else {
        notFetched++;
      }
      if (fetched.size() >= BATCH) {
        confirm();
      }
    }

    @Override
    public void onListing(PollResult pollResult) {}

    void confirm() {
      crawler.markIndexed(fetched);
      fetched.clear();
    }
  }

  public void run(PrintStream out) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("wirewatch-bench");
    try (BenchSite site = new BenchSite(PAGES);
        Crawler crawler = Crawler.open(options(data), sources(site))) {
      long start = System.nanoTime();
      CountingListener listener = new CountingListener(crawler);
      crawler.runRound(listener);
      listener.confirm();
      double seconds = (System.nanoTime() - start) / 1e9;
      out.printf(
          "crawl: %d pages of %d hosts in %.1f s: %.0f pages/s (target 300), %d not fetched%n",
          listener.pages, SITES, seconds, listener.pages / seconds, listener.notFetched);
      out.printf(
          "resident memory, server included: %d MiB (target 512)%n", ProcessMemory.residentMiB());
    } finally {
      delete(data);
    }
  }

  static CrawlOptions options(Path data) {
    return new CrawlOptions(
        data,
        CrawlOptions.USER_AGENT,
        Duration.ZERO,
        CrawlOptions.TIMEOUT,
        CrawlOptions.MAX_BODY,
        List.of(IpAddressRange.parse("127.0.0.0/8")),
        CrawlOptions.ARCHIVE_MAX_SIZE,
        Map.of("*.example", InetAddress.getLoopbackAddress()),
        CrawlOptions.MAX_SITEMAP_AGE);
  }

  static List<Source> sources(BenchSite site) {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < SITES; i++) {
      List<SourceListing> listings = List.of(SourceListing.of(site.feed(i)));
      sources.add(
          new Source(
              "site" + i, "Site " + i, listings, Duration.ofMinutes(5), null, null, "en", null));
    }
    return sources;
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
