package wirewatch.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import wirewatch.configuration.Configuration;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.state.ExtractionTable;
import wirewatch.crawler.warc.WarcImport;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.Pipeline;
import wirewatch.pipeline.alert.WatchMatcher;
import wirewatch.pipeline.flow.PipelineListener;
import wirewatch.pipeline.flow.ProgressStore;
import wirewatch.pipeline.flow.QuarantineProgress;
import wirewatch.pipeline.flow.RoundReport;
import wirewatch.pipeline.watch.LiveWatches;

/** Processes the pages of WARC files with the pipeline, with a report for each file. */
public final class ArchiveReplay {
  private ArchiveReplay() {}

  /** What pages are read with: the index, the watches, and where their progress is recorded. */
  private record Target(ArticleIndex index, WatchMatcher matcher, ProgressStore progressStore) {}

  /**
   * Prints the reports; exit code 1 where a file is not whole or Elasticsearch did not take every
   * page.
   */
  public static int run(
      Configuration configuration, List<Path> files, boolean json, CommandLine command)
      throws IOException, InterruptedException {
    try (IndexConnection access = IndexConnection.open(configuration)) {
      ReplayReport report =
          replay(configuration, access.index(), matcher(configuration, access), files);
      print(json ? JsonLine.of(report.toDocument()) : report.toText(), command);
      return report.isComplete() ? ExitCode.OK : ExitCode.FAILED;
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
    try (SqliteDatabase database = SqliteDatabase.open(state);
        IndexConnection access = IndexConnection.open(configuration)) {
      QuarantineProgress progress = new QuarantineProgress(new ExtractionTable(database));
      Iterator<ArchivedPage> pages = progress.findPages(configuration.data()).iterator();
      Target target = new Target(access.index(), matcher(configuration, access), progress);
      try (Pipeline pipeline = open(configuration, target)) {
        RoundReport report = pipeline.replay(pages, sourceResolver(configuration));
        print(json ? JsonLine.of(report.toDocument()) : CrawlRounds.summary(report), command);
        boolean all = report.waiting() == 0 && report.count(RoundReport.Count.EXTRACT_FAILED) == 0;
        return all ? ExitCode.OK : ExitCode.FAILED;
      }
    }
  }

  private static WatchMatcher matcher(Configuration configuration, IndexConnection access)
      throws IOException {
    access.index().installTemplates();
    LiveWatches watches =
        LiveWatches.open(
            access.index(),
            new LiveWatches.Files(configuration.watches(), null),
            configuration.alerts().channels(),
            Clock.systemUTC());
    return new WatchMatcher(watches, InstantSource.system());
  }

  private static void print(String report, CommandLine command) {
    command.getOut().println(report);
    command.getOut().flush();
  }

  private static Pipeline open(Configuration configuration, Target target) {
    return Pipeline.of(
        target.progressStore(),
        target.index(),
        new Pipeline.Settings(configuration.stories(), configuration.extraction()),
        new Pipeline.Listeners(target.matcher(), PipelineListener.NONE));
  }

  /** Writes the articles of archived pages; raises no alerts. */
  static ReplayReport replay(
      Configuration configuration, ArticleIndex index, WatchMatcher matcher, List<Path> files)
      throws InterruptedException {
    WarcImport warcImport = new WarcImport(configuration.crawl().maxBody());
    Function<ArchivedPage, Source> sources = sourceResolver(configuration);
    List<ReplayReport.ReplayedFile> reports = new ArrayList<>();
    Target target = new Target(index, matcher, ProgressStore.NONE);
    try (Pipeline pipeline = open(configuration, target)) {
      for (Path path : files) {
        try (WarcImport.ImportedFile file = warcImport.open(path)) {
          RoundReport round = pipeline.replay(pages(file), sources);
          reports.add(new ReplayReport.ReplayedFile(file.report(), round));
        }
      }
    }
    return new ReplayReport(reports);
  }

  private static Iterator<ArchivedPage> pages(WarcImport.ImportedFile file) {
    return new Iterator<>() {
      private Optional<ArchivedPage> next = file.nextPage();

      @Override
      public boolean hasNext() {
        return next.isPresent();
      }

      @Override
      public ArchivedPage next() {
        ArchivedPage page = next.orElseThrow(NoSuchElementException::new);
        next = file.nextPage();
        return page;
      }
    };
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
