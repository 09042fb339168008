package wirewatch.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import wirewatch.app.config.Configuration;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.state.ExtractionTable;
import wirewatch.crawler.warc.PageArchive;
import wirewatch.pipeline.Pipeline;
import wirewatch.pipeline.alert.WatchMatcher;
import wirewatch.pipeline.flow.PipelineListener;
import wirewatch.pipeline.flow.ProgressStore;
import wirewatch.pipeline.flow.QuarantineProgress;
import wirewatch.pipeline.flow.RoundReport;
import wirewatch.pipeline.watch.LiveWatches;

/** Processes archived pages with the pipeline again. */
public final class ArchiveReplay {
  private ArchiveReplay() {}

  /** Prints the report; exit code 1 where Elasticsearch did not take every page. */
  public static int run(
      Configuration configuration, List<Path> files, boolean json, CommandLine command)
      throws IOException, InterruptedException {
    try (Stream<ArchivedPage> pages = PageArchive.readPages(files)) {
      RoundReport report = replay(configuration, pages.iterator(), ProgressStore.NONE);
      print(report, json, command);
      return report.waiting() == 0 ? ExitCode.OK : ExitCode.FAILED;
    }
  }

  /**
   * Processes the quarantined pages, and releases those that can be structured now; exit code 1
   * where one cannot.
   */
  public static int runQuarantined(Configuration configuration, boolean json, CommandLine command)
      throws IOException, InterruptedException {
    Path state = Crawler.stateFile(configuration.data());
    if (!Files.exists(state)) {
      throw new UsageException(
          configuration.data() + " has no state.db: no crawl has run with this configuration");
    }
    try (SqliteDatabase database = SqliteDatabase.open(state)) {
      QuarantineProgress progress = new QuarantineProgress(new ExtractionTable(database));
      List<ArchivedPage> pages = progress.findPages(configuration.data());
      RoundReport report = replay(configuration, pages.iterator(), progress);
      print(report, json, command);
      boolean all = report.waiting() == 0 && report.count(RoundReport.Count.EXTRACT_FAILED) == 0;
      return all ? ExitCode.OK : ExitCode.FAILED;
    }
  }

  private static void print(RoundReport report, boolean json, CommandLine command) {
    command.getOut().println(json ? JsonLine.of(report.toDocument()) : CrawlRounds.summary(report));
    command.getOut().flush();
  }

  private static RoundReport replay(
      Configuration configuration, Iterator<ArchivedPage> pages, ProgressStore progressStore)
      throws IOException, InterruptedException {
    try (IndexConnection access = IndexConnection.open(configuration)) {
      access.index().installTemplates();
      LiveWatches watches =
          LiveWatches.open(
              access.index(),
              configuration.watches(),
              configuration.alerts().channels(),
              Clock.systemUTC());
      try (Pipeline pipeline =
          Pipeline.of(
              progressStore,
              access.index(),
              new Pipeline.Settings(configuration.stories().window(), configuration.extraction()),
              new Pipeline.Listeners(
                  new WatchMatcher(watches, InstantSource.system()), PipelineListener.NONE))) {
        return pipeline.replay(pages, sourceResolver(configuration));
      }
    }
  }

  /** Finds the configured source of a page, or creates one from the page's host. */
  private static Function<ArchivedPage, Source> sourceResolver(Configuration configuration) {
    Map<String, Source> known =
        configuration.sources().stream().collect(Collectors.toMap(Source::id, source -> source));
    return page -> {
      Source source = known.get(page.source());
      return source == null ? sourceOfHost(page) : source;
    };
  }

  private static Source sourceOfHost(ArchivedPage page) {
    String host = page.page().url().getHost();
    String name = host == null ? "unknown" : host;
    return new Source(name, name, List.of(), Duration.ofDays(1), null, null, null, null);
  }
}
