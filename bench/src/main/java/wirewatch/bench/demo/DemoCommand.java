package wirewatch.bench.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wirewatch.alerting.model.Alert;
import wirewatch.app.ArticleLine;
import wirewatch.app.ConsolePort;
import wirewatch.app.ConsoleServices;
import wirewatch.app.CrawlRounds;
import wirewatch.app.ExitCode;
import wirewatch.app.JsonLine;
import wirewatch.app.LocalCrawlControl;
import wirewatch.app.RunningSystem;
import wirewatch.app.StopSignal;
import wirewatch.app.WaitNotice;
import wirewatch.bench.newsroom.DemoServer;
import wirewatch.configuration.Configuration;
import wirewatch.configuration.Configuration.Crawl;
import wirewatch.configuration.Configuration.Elasticsearch;
import wirewatch.console.ConsoleServer;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.index.AlertIndex;
import wirewatch.index.search.Facet;
import wirewatch.index.search.SearchHits;
import wirewatch.index.search.SearchRequest;
import wirewatch.ingest.net.IpAddressRange;
import wirewatch.ingest.text.PrintableText;
import wirewatch.pipeline.alert.AlertStore;
import wirewatch.pipeline.alert.StoredAlert;
import wirewatch.pipeline.flow.RoundReport;
import wirewatch.pipeline.options.AlertOptions;
import wirewatch.pipeline.options.ExtractionOptions;
import wirewatch.pipeline.options.StoryOptions;

/** {@code wirewatch demo}: a newsroom on loopback, crawled into an embedded Elasticsearch. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Crawls a local demo newsroom into an embedded Elasticsearch.",
    footer = {"", "Example:", "  wirewatch demo --once --json"})
public final class DemoCommand implements Callable<Integer> {
  private static final Duration PUBLISH_INTERVAL = Duration.ofMinutes(1);
  private static final Duration POLL_INTERVAL = Duration.ofSeconds(10);
  private static final int MAX_HEADLINES = 12;

  @Option(names = "--once", description = "Does one round, prints its report and ends.")
  private boolean once;

  @Option(names = "--json", description = "Prints the report as JSON.")
  private boolean json;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data folder (default: wirewatch-demo); its articles are replaced.")
  private Path data = Path.of("wirewatch-demo");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The console's port (default: 8765; 0 for a free one).")
  private int port = 8765;

  @Option(
      names = "--no-browser",
      description = "Does not open the console in the browser, as it does on a terminal.")
  private boolean noBrowser;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    ConsolePort.requireFree(consoleSection(), "--port");
    DemoDataFolder.clear(data);
    try (StopSignal signal = new StopSignal();
        WaitNotice notice = WaitNotice.start();
        ConsoleServer consoleServer =
            ConsoleServer.listen(ConsoleServices.options(consoleSection()), notice::steps);
        DemoServer demoServer = DemoServer.start(Clock.systemUTC(), PUBLISH_INTERVAL)) {
      if (!once) {
        announce(consoleServer.uri());
      }
      run(demoServer, consoleServer, notice);
    }
    return ExitCode.OK;
  }

  private void announce(URI console) {
    out().println("Console       " + console);
    out().println("It shows what is being started, then articles as they arrive.");
    out().flush();
    if (!noBrowser && Boolean.getBoolean("wirewatch.tty")) {
      Browser.ofThisMachine().ifPresent(browser -> browser.open(console));
    }
  }

  private void run(DemoServer demoServer, ConsoleServer consoleServer, WaitNotice notice)
      throws IOException, InterruptedException {
    ConsoleServices consoleServices = new ConsoleServices();
    try (RunningSystem runningSystem =
            RunningSystem.openWhenAvailable(
                configuration(demoServer), demoServer.hosts(), consoleServices, notice);
        consoleServer) { // closed before the system
      DemoWatches.store(runningSystem.index());
      consoleServer.serve(
          runningSystem.index(),
          crawlControl(demoServer, runningSystem),
          consoleServices.routes(runningSystem, data));
      CrawlRounds crawlRounds = new CrawlRounds(runningSystem, consoleServices, err());
      RoundReport report = crawlRounds.runOnce();
      if (once && json) {
        out().println(JsonLine.of(report.toDocument()));
      } else {
        print(runningSystem, report, consoleServer);
      }
      out().flush();
      if (!once) {
        crawlRounds.runUntilStopped(next -> {});
      }
    }
  }

  private LocalCrawlControl crawlControl(DemoServer demoServer, RunningSystem runningSystem) {
    return new LocalCrawlControl(
        runningSystem, configuration(demoServer), demoServer.hosts(), null);
  }

  private Configuration configuration(DemoServer demoServer) {
    return new Configuration(
        data.toAbsolutePath(),
        new Elasticsearch.Embedded(Elasticsearch.Embedded.DEFAULT.heapMebibytes(), true),
        new Crawl(
            CrawlOptions.USER_AGENT,
            Duration.ofMillis(20),
            CrawlOptions.TIMEOUT,
            CrawlOptions.MAX_BODY,
            List.of(IpAddressRange.parse("127.0.0.0/8"), IpAddressRange.parse("::1/128")),
            CrawlOptions.ARCHIVE_MAX_SIZE),
        demoServer.sources(POLL_INTERVAL),
        consoleSection(),
        StoryOptions.DEFAULT,
        AlertOptions.DEFAULT,
        null,
        ExtractionOptions.ofProcessors());
  }

  private Configuration.Console consoleSection() {
    return new Configuration.Console("127.0.0.1", once ? 0 : port);
  }

  private void print(RunningSystem runningSystem, RoundReport report, ConsoleServer consoleServer)
      throws IOException {
    runningSystem.index().refresh();
    out().println(report.toText());
    out().println();
    out().println("Articles by agency");
    for (Facet.Count count : runningSystem.index().count(Facet.AGENCY, null, 20)) {
      out().printf("  %-20s %4d%n", PrintableText.of(count.value()), count.articles());
    }
    out().println();
    out().println("Newest headlines");
    SearchHits newest = runningSystem.index().search(SearchRequest.newest(MAX_HEADLINES));
    for (SearchHits.Hit hit : newest.hits()) {
      ArticleLine line = ArticleLine.of(hit.document());
      out()
          .printf(
              "  %s  %-14s %-60s %s%n",
              line.time(),
              PrintableText.of(line.dateline(), 14),
              PrintableText.of(line.headline(), 60),
              line.countries());
    }
    out().println();
    printAlerts(new AlertStore(runningSystem.index()));
    out().println("Elasticsearch " + runningSystem.elasticsearchAddress());
    out().println("Console       " + consoleServer.uri());
    if (!once) {
      out().println("A new article appears every minute. Ctrl-C stops everything.");
    }
  }

  private void printAlerts(AlertStore alerts) throws IOException {
    out().println("Alerts");
    for (StoredAlert stored : alerts.list(AlertIndex.AlertQuery.newest(MAX_HEADLINES))) {
      out()
          .printf(
              "  %-24s %-60s %d article%s%n",
              PrintableText.of(stored.alert().ruleName(), 24),
              PrintableText.of(title(stored.alert()), 60),
              stored.articleCount(),
              stored.articleCount() == 1 ? "" : "s");
    }
    out().println();
  }

  private static String title(Alert alert) {
    Alert.MatchedArticle article = alert.article();
    String headline = article == null ? null : article.headline();
    return headline == null ? alert.text() : headline;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
