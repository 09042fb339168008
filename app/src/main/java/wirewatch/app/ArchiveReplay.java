package wirewatch.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import wirewatch.app.config.Configuration;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.warc.PageArchive;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.Pipeline;
import wirewatch.pipeline.alert.WatchMatcher;
import wirewatch.pipeline.flow.RoundReport;
import wirewatch.pipeline.watch.LiveWatches;

/** Processes archived pages with the pipeline again. */
public final class ArchiveReplay {
  private ArchiveReplay() {}

  /** Prints the report; exit code 1 where Elasticsearch did not take every page. */
  public static int run(
      Configuration configuration, List<Path> files, boolean json, CommandLine command)
      throws IOException, InterruptedException {
    try (IndexConnection access = IndexConnection.open(configuration)) {
      access.index().installTemplates();
      LiveWatches watches =
          LiveWatches.open(
              access.index(),
              configuration.watches(),
              configuration.alerts().channels(),
              Clock.systemUTC());
      RoundReport report =
          replay(
              configuration,
              access.index(),
              new WatchMatcher(watches, InstantSource.system()),
              files);
      command
          .getOut()
          .println(json ? JsonLine.of(report.toDocument()) : CrawlRounds.summary(report));
      command.getOut().flush();
      return report.waiting() == 0 ? ExitCode.OK : ExitCode.FAILED;
    }
  }

  /** Writes the articles of archived pages; raises no alerts. */
  static RoundReport replay(
      Configuration configuration, ArticleIndex index, WatchMatcher matcher, List<Path> files)
      throws InterruptedException {
    try (Pipeline pipeline = Pipeline.ofArchive(index, matcher, configuration.stories().window());
        Stream<ArchivedPage> pages = PageArchive.readPages(files)) {
      return pipeline.replay(pages.iterator(), sourceResolver(configuration));
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
