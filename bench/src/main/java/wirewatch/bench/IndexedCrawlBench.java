package wirewatch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import wirewatch.app.RunningSystem;
import wirewatch.configuration.Configuration;
import wirewatch.configuration.Configuration.Crawl;
import wirewatch.configuration.Configuration.Elasticsearch;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.pipeline.flow.RoundReport;
import wirewatch.pipeline.flow.RoundReport.Count;
import wirewatch.pipeline.options.AlertOptions;
import wirewatch.pipeline.options.ExtractionOptions;
import wirewatch.pipeline.options.StoryOptions;

/**
 * The whole way: 5,000 small pages of 50 host names on a local server, delay 0, through fetch,
 * archive, state, extraction and bulk into an embedded Elasticsearch.
 */
public final class IndexedCrawlBench {

  private static final int WARM_UP_PAGES = 20;

  private final PrintStream out;

  /** A round, what it cost, and the live heap at its end. */
  private record Crawled(RoundReport report, ProcessorTime time, long heapBytes) {}

  public IndexedCrawlBench(PrintStream out) {
    this.out = out;
  }

  /**
   * Crawls once with each number of extraction threads; prints the ratio of the last to the first.
   */
  public void run(List<Integer> threads) throws IOException, InterruptedException {
    crawl(WARM_UP_PAGES, threads.getLast());
    double first = 0;
    double last = 0;
    for (int number : threads) {
      double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
      Crawled crawled = crawl(CrawlBench.PAGES, number);
      print(crawled, number, load);
      RoundReport report = crawled.report();
      last = report.count(Count.STORED) / report.seconds();
      first = first == 0 ? last : first;
    }
    if (threads.size() > 1) {
      out.printf(
          "%d extraction threads against %d: %.2f times the pages/s (target 1.6)%n",
          threads.getLast(), threads.getFirst(), last / first);
    }
  }

  private static Crawled crawl(int pages, int threads) throws IOException, InterruptedException {
    Path data = BenchFolder.create();
    try (BenchSite site = new BenchSite(pages)) {
      CrawlOptions options = CrawlBench.options(data);
      try (RunningSystem runningSystem =
          RunningSystem.open(configuration(options, site, threads), options.hostAddresses())) {
        ProcessorTime start = ProcessorTime.now();
        RoundReport report = runningSystem.runRound();
        return new Crawled(report, ProcessorTime.now().since(start), ProcessMemory.liveHeapBytes());
      }
    } finally {
      CrawlBench.delete(data);
    }
  }

  private static Configuration configuration(CrawlOptions options, BenchSite site, int threads) {
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
        new Configuration.Console("127.0.0.1", 0),
        StoryOptions.DEFAULT,
        AlertOptions.DEFAULT,
        null,
        ExtractionOptions.ofProcessors().withThreads(threads));
  }

  private void print(Crawled crawled, int threads, double load) throws IOException {
    RoundReport report = crawled.report();
    long stored = report.count(Count.STORED);
    out.printf(
        "crawl to index, extraction threads %d: %d of %d pages stored in %.1f s: %.0f pages/s (target 300); load before %.1f%n",
        threads,
        stored,
        report.count(Count.DISCOVERED),
        report.seconds(),
        stored / report.seconds(),
        load);
    ProcessorTime time = crawled.time();
    int processors = Runtime.getRuntime().availableProcessors();
    out.printf(
        "processor time a page: %.2f ms of this process, of which %.2f ms extraction, and %.2f ms of Elasticsearch; with all of it in parallel %d processors would give %.2f times the pages/s of one extraction thread%n",
        1000 * time.process() / stored,
        1000 * time.extraction() / stored,
        1000 * time.children() / stored,
        processors,
        time.idealGain(processors));
    out.printf(
        "resident memory of the crawler, local server included: at most %d MiB so far (target 512); heap in use after it: %d MiB%n",
        ProcessMemory.residentMiB(), crawled.heapBytes() >> 20);
  }
}
