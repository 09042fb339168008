package wirewatch.app;

import java.io.IOException;
import java.io.PrintWriter;
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
import wirewatch.app.alert.AlertStore;
import wirewatch.app.alert.StoredAlert;
import wirewatch.app.config.Configuration;
import wirewatch.app.config.Configuration.ConsoleAddress;
import wirewatch.app.config.Configuration.Crawl;
import wirewatch.app.config.Configuration.Elasticsearch;
import wirewatch.app.console.Console;
import wirewatch.app.flow.RoundReport;
import wirewatch.app.flow.Station;
import wirewatch.app.newsroom.Newsroom;
import wirewatch.crawler.CrawlOptions;
import wirewatch.index.AlertIndex;
import wirewatch.index.Facet;
import wirewatch.index.SearchHits;
import wirewatch.index.SearchRequest;
import wirewatch.ingest.net.AddressRange;

/** {@code wirewatch demo}: a newsroom on loopback, crawled into an embedded Elasticsearch. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Crawls a local demo newsroom into an embedded Elasticsearch.",
    footer = {"", "Example:", "  wirewatch demo --once --json"})
final class DemoCommand implements Callable<Integer> {
  private static final Duration NEW_ARTICLE = Duration.ofMinutes(1);
  private static final Duration POLL = Duration.ofSeconds(10);
  private static final int HEADLINES = 12;

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

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    DemoData.clear(data);
    Services services = new Services();
    try (StopSignal signal = new StopSignal();
        Newsroom newsroom = Newsroom.start(Clock.systemUTC(), NEW_ARTICLE);
        Station station = Station.open(configuration(newsroom), newsroom.hosts(), services);
        Console console =
            Console.start(
                console(),
                station.index(),
                crawl(newsroom, station),
                services.routes(station, data))) {
      DemoWatches.put(station.index());
      Rounds rounds = new Rounds(station, services, err());
      RoundReport report = rounds.once();
      if (once && json) {
        out().println(Json.line(report.document()));
      } else {
        print(station, report, console);
      }
      out().flush();
      if (!once) {
        rounds.forever(next -> {});
      }
    }
    return ExitCode.OK;
  }

  private StationCrawl crawl(Newsroom newsroom, Station station) {
    return new StationCrawl(station, configuration(newsroom), newsroom.hosts(), null);
  }

  private Configuration configuration(Newsroom newsroom) {
    return new Configuration(
        data.toAbsolutePath(),
        new Elasticsearch.Embedded(Elasticsearch.Embedded.DEFAULT.heapMebibytes(), true),
        new Crawl(
            CrawlOptions.USER_AGENT,
            Duration.ofMillis(20),
            CrawlOptions.TIMEOUT,
            CrawlOptions.MAX_BODY,
            List.of(AddressRange.parse("127.0.0.0/8"), AddressRange.parse("::1/128")),
            CrawlOptions.ARCHIVE_MAX_SIZE),
        newsroom.sources(POLL),
        console(),
        Configuration.Stories.DEFAULT,
        Configuration.Alerts.DEFAULT,
        null);
  }

  private ConsoleAddress console() {
    return new ConsoleAddress("127.0.0.1", once ? 0 : port);
  }

  private void print(Station station, RoundReport report, Console console) throws IOException {
    station.index().refresh();
    out().println(Rounds.summary(report));
    out().println();
    out().println("Articles by agency");
    for (Facet.Count count : station.index().count(Facet.AGENCY, null, 20)) {
      out().printf("  %-20s %4d%n", Printable.of(count.value()), count.articles());
    }
    out().println();
    out().println("Newest headlines");
    SearchHits newest = station.index().search(SearchRequest.newest(HEADLINES));
    for (SearchHits.Hit hit : newest.hits()) {
      ArticleLine line = ArticleLine.of(hit.document());
      out()
          .printf(
              "  %s  %-14s %-60s %s%n",
              line.time(),
              Printable.of(line.dateline(), 14),
              Printable.of(line.headline(), 60),
              line.countries());
    }
    out().println();
    printAlerts(new AlertStore(station.index()));
    out().println("Elasticsearch " + station.elasticsearch());
    out().println("Console       " + console.address());
    if (!once) {
      out().println("A new article appears every minute. Ctrl-C stops everything.");
    }
  }

  private void printAlerts(AlertStore alerts) throws IOException {
    out().println("Alerts");
    for (StoredAlert stored : alerts.list(AlertIndex.Request.newest(HEADLINES))) {
      out()
          .printf(
              "  %-24s %-60s %d article%s%n",
              Printable.of(stored.alert().ruleName(), 24),
              Printable.of(title(stored.alert()), 60),
              stored.articles(),
              stored.articles() == 1 ? "" : "s");
    }
    out().println();
  }

  private static String title(Alert alert) {
    Alert.Piece article = alert.article();
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
