package wirewatch.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import wirewatch.app.config.Configuration;
import wirewatch.app.config.Configuration.ConsoleAddress;
import wirewatch.app.config.Configuration.Crawl;
import wirewatch.app.config.Configuration.Elasticsearch;
import wirewatch.app.flow.RoundReport;
import wirewatch.app.flow.RoundReport.Count;
import wirewatch.app.flow.Station;
import wirewatch.crawler.CrawlOptions;

/**
 * The whole way: 5,000 small pages of 50 host names on a local server, delay 0, through fetch,
 * archive, state, extraction and bulk into an embedded Elasticsearch.
 */
public final class IndexedCrawlBench {

  public void run(PrintStream out) throws IOException, InterruptedException {
    Path data = Workplace.create();
    try (BenchSite site = new BenchSite(CrawlBench.PAGES)) {
      CrawlOptions options = CrawlBench.options(data);
      try (Station station = Station.open(configuration(options, site), options.hosts())) {
        print(station.round(), out);
      }
    } finally {
      CrawlBench.delete(data);
    }
  }

  private static Configuration configuration(CrawlOptions options, BenchSite site) {
    return new Configuration(
        options.data(),
        Elasticsearch.Embedded.DEFAULT,
        new Crawl(
            options.userAgent(),
            options.delay(),
            options.timeout(),
            options.maxBody(),
            options.allowAddresses(),
            options.archiveMaxSize()),
        CrawlBench.sources(site),
        new ConsoleAddress("127.0.0.1", 0),
        Configuration.Stories.DEFAULT,
        Configuration.Alerts.DEFAULT,
        null);
  }

  private static void print(RoundReport report, PrintStream out) throws IOException {
    long stored = report.of(Count.STORED);
    out.printf(
        "crawl to index: %d of %d pages stored in %.1f s: %.0f pages/s (target 300)%n",
        stored, report.of(Count.DISCOVERED), report.seconds(), stored / report.seconds());
    out.printf(
        "resident memory of the crawler, local server included: %d MiB (target 512)%n",
        Memory.residentMiB());
  }
}
