package wirewatch.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine;
import wirewatch.configuration.Configuration;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.state.ExtractionTable;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.Pipeline;
import wirewatch.pipeline.alert.WatchMatcher;
import wirewatch.pipeline.flow.PipelineListener;
import wirewatch.pipeline.flow.ProgressStore;
import wirewatch.pipeline.flow.QuarantineProgress;
import wirewatch.pipeline.flow.RoundReport;
import wirewatch.pipeline.replay.ArchiveReplay;
import wirewatch.pipeline.replay.ReplayReport;
import wirewatch.pipeline.review.DecidedSuppressions;
import wirewatch.pipeline.screening.ArticleScreener;
import wirewatch.pipeline.screening.LiveLists;
import wirewatch.pipeline.triage.TriageStore;
import wirewatch.pipeline.watch.LiveWatches;

/** A run of {@code import} or {@code reprocess} as the configuration says. */
public final class ReplayRun {
  private ReplayRun() {}

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
      try (Pipeline pipeline =
          open(configuration, access.index(), matcher(configuration, access), progress)) {
        RoundReport report = archiveReplay(configuration).replay(pipeline, pages);
        print(json ? JsonLine.of(report.toDocument()) : report.toText(), command);
        boolean all = report.waiting() == 0 && report.count(RoundReport.Count.EXTRACT_FAILED) == 0;
        return all ? ExitCode.OK : ExitCode.FAILED;
      }
    }
  }

  /** Writes the articles of archived pages; raises no alerts. */
  static ReplayReport replay(
      Configuration configuration, ArticleIndex index, WatchMatcher matcher, List<Path> files)
      throws InterruptedException {
    try (Pipeline pipeline = open(configuration, index, matcher, ProgressStore.NONE)) {
      return archiveReplay(configuration).replay(pipeline, files);
    }
  }

  private static ArchiveReplay archiveReplay(Configuration configuration) {
    return new ArchiveReplay(configuration.sources(), configuration.crawl().maxBody());
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

  private static Pipeline open(
      Configuration configuration,
      ArticleIndex index,
      WatchMatcher matcher,
      ProgressStore progressStore) {
    return Pipeline.of(
        progressStore,
        index,
        settings(configuration, index),
        new Pipeline.Listeners(matcher, PipelineListener.NONE));
  }

  /**
   * The settings of a pipeline, as a configuration gives them; with the lists of its data folder.
   */
  static Pipeline.Settings settings(Configuration configuration, ArticleIndex index) {
    InstantSource clock = InstantSource.system();
    return new Pipeline.Settings(
        configuration.stories(),
        configuration.extraction(),
        ArticleScreener.of(
            LiveLists.ofData(configuration.data(), clock),
            new DecidedSuppressions(new TriageStore(index, clock), clock)));
  }

  private static void print(String report, CommandLine command) {
    command.getOut().println(report);
    command.getOut().flush();
  }
}
