package wirewatch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import wirewatch.app.RunningSystem;
import wirewatch.app.config.Configuration;
import wirewatch.app.config.Configuration.Crawl;
import wirewatch.app.config.Configuration.Elasticsearch;
import wirewatch.console.ConsoleOptions;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.pipeline.flow.RoundReport;
import wirewatch.pipeline.flow.RoundReport.Count;
import wirewatch.pipeline.options.AlertOptions;
import wirewatch.pipeline.options.StoryOptions;

/**
 * The whole way: 5,000 small pages of 50 host names on a local server, delay 0, through fetch,
 * archive, state, extraction and bulk into an embedded Elasticsearch.
 */
public final class IndexedCrawlBench {

  public void run(PrintStream out) throws IOException, InterruptedException {
    Path data = BenchFolder.create();
    try (BenchSite site = new BenchSite(CrawlBench.PAGES)) {
      CrawlOptions options = CrawlBench.options(data);
      try (RunningSystem runningSystem =
          RunningSystem.open(configuration(options, site), options.hostAddresses())) {
        print(runningSystem.runRound(), out);
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
            options.requestDelay(),
            options.timeout(),
            options.maxBody(),
            options.allowedRanges(),
            options.archiveMaxSize()),
        CrawlBench.sources(site),
        new ConsoleOptions("127.0.0.1", 0),
        StoryOptions.DEFAULT,
        AlertOptions.DEFAULT,
        null);
  }

  private static void print(RoundReport report, PrintStream out) throws IOException {
    long stored = report.count(Count.STORED);
    out.printf(
        "crawl to index: %d of %d pages stored in %.1f s: %.0f pages/s (target 300)%n",
        stored, report.count(Count.DISCOVERED), report.seconds(), stored / report.seconds());
    out.printf(
        "resident memory of the crawler, local server included: %d MiB (target 512)%n",
        ProcessMemory.residentMiB());
  }
}
