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
import wirewatch.app.alert.Bell;
import wirewatch.app.config.Configuration;
import wirewatch.app.flow.IndexAccess;
import wirewatch.app.flow.Pipeline;
import wirewatch.app.flow.RoundReport;
import wirewatch.app.watch.LiveWatches;
import wirewatch.crawler.Archive;
import wirewatch.crawler.ArchivedPage;
import wirewatch.crawler.Source;

/** Processes archived pages with the pipeline again. */
final class Replay {
  private Replay() {}

  /** Prints the report; exit code 1 where Elasticsearch did not take every page. */
  static int run(Configuration configuration, List<Path> files, boolean json, CommandLine command)
      throws IOException, InterruptedException {
    try (IndexAccess access = IndexAccess.open(configuration)) {
      access.index().install();
      LiveWatches watches =
          LiveWatches.open(
              access.index(),
              configuration.watches(),
              configuration.alerts().channels(),
              Clock.systemUTC());
      try (Pipeline pipeline =
              Pipeline.ofArchive(
                  access.index(),
                  new Bell(watches, InstantSource.system()),
                  configuration.stories().window());
          Stream<ArchivedPage> pages = Archive.pages(files)) {
        RoundReport report = pipeline.replay(pages.iterator(), sources(configuration));
        command.getOut().println(json ? Json.line(report.document()) : Rounds.summary(report));
        command.getOut().flush();
        return report.waiting() == 0 ? ExitCode.OK : ExitCode.FAILED;
      }
    }
  }

  /** Finds the configured source of a page, or creates one from the page's host. */
  private static Function<ArchivedPage, Source> sources(Configuration configuration) {
    Map<String, Source> known =
        configuration.sources().stream().collect(Collectors.toMap(Source::id, source -> source));
    return page -> {
      Source source = known.get(page.source());
      return source == null ? ofHost(page) : source;
    };
  }

  private static Source ofHost(ArchivedPage page) {
    String host = page.page().address().getHost();
    String name = host == null ? "unknown" : host;
    return new Source(name, name, List.of(), Duration.ofDays(1), null, null, null, null);
  }
}
