package wirewatch.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wirewatch.app.api.SourceForm;
import wirewatch.app.config.Configuration;
import wirewatch.app.flow.IndexAccess;
import wirewatch.app.flow.Station;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.SourceStatus;
import wirewatch.index.ArticleIndex;
import wirewatch.index.Facet;

/** {@code wirewatch status}: the state of each source, the node and the queue. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows sources, node and queue.",
    footer = {"", "Example:", "  wirewatch status --json"})
final class StatusCommand implements Callable<Integer> {
  private static final int SOURCES = 10_000;

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Configuration configuration = config.read();
    List<SourceStatus> sources =
        Crawler.status(Station.options(configuration, Map.of()), configuration.sources());
    try (IndexAccess access = IndexAccess.open(configuration)) {
      Map<String, Long> today = today(access.index());
      if (json) {
        out().println(Json.line(document(sources, today, access)));
      } else {
        print(sources, today, access);
      }
    }
    out().flush();
    return ExitCode.OK;
  }

  private static Map<String, Long> today(ArticleIndex index) throws IOException {
    Instant midnight = Instant.now().truncatedTo(ChronoUnit.DAYS);
    return index.count(Facet.FEED, midnight, SOURCES).stream()
        .collect(Collectors.toMap(Facet.Count::value, Facet.Count::articles));
  }

  private void print(List<SourceStatus> sources, Map<String, Long> today, IndexAccess access)
      throws IOException {
    out()
        .printf(
            "%-20s %-20s %-20s %8s %8s %8s %s%n",
            "SOURCE", "LAST SUCCESS", "NEXT VISIT", "FAILURES", "TODAY", "QUEUE", "LAST ERROR");
    for (SourceStatus source : sources) {
      out()
          .printf(
              "%-20s %-20s %-20s %8d %8d %8d %s%n",
              source.id(),
              time(source.lastSuccess()),
              time(source.nextVisit()),
              source.failures(),
              today.getOrDefault(source.id(), 0L),
              source.waiting() + source.unindexed(),
              source.lastError() == null ? "" : Printable.of(source.lastError()));
    }
    out().printf("%nElasticsearch %s, %d articles%n", access.address(), access.index().count());
  }

  private static Map<String, Object> document(
      List<SourceStatus> sources, Map<String, Long> today, IndexAccess access) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (SourceStatus source : sources) {
      rows.add(SourceForm.of(source, today.getOrDefault(source.id(), 0L)));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("sources", rows);
    document.put("elasticsearch", access.address().toString());
    document.put("articles", access.index().count());
    return document;
  }

  private static String time(@Nullable Instant time) {
    return time == null ? "never" : time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
