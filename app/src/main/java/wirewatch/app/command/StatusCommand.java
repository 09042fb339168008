package wirewatch.app.command;

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
import wirewatch.app.ConfigOption;
import wirewatch.app.ExitCode;
import wirewatch.app.IndexConnection;
import wirewatch.app.JsonLine;
import wirewatch.app.PrintableText;
import wirewatch.app.RunningSystem;
import wirewatch.app.config.Configuration;
import wirewatch.console.api.SourceStatusDocument;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.model.QuarantinedPage;
import wirewatch.crawler.model.SourceStatus;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.Facet;

/** {@code wirewatch status}: the state of each source, the node and the queue. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows sources, node and queue.",
    footer = {"", "Example:", "  wirewatch status --json"})
final class StatusCommand implements Callable<Integer> {
  private static final int MAX_SOURCES = 10_000;
  private static final int MAX_QUARANTINED = 100;

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Configuration configuration = config.read();
    List<SourceStatus> sources =
        Crawler.statuses(
            RunningSystem.crawlOptions(configuration, Map.of()), configuration.sources());
    List<QuarantinedPage> quarantined =
        Crawler.quarantinedPages(configuration.data(), MAX_QUARANTINED);
    try (IndexConnection access = IndexConnection.open(configuration)) {
      Map<String, Long> today = articlesToday(access.index());
      if (json) {
        Map<String, Object> document = toDocument(sources, today, access);
        document.put("quarantined", quarantined.stream().map(StatusCommand::toDocument).toList());
        out().println(JsonLine.of(document));
      } else {
        print(sources, today, access);
        print(quarantined);
      }
    }
    out().flush();
    return ExitCode.OK;
  }

  private static Map<String, Long> articlesToday(ArticleIndex index) throws IOException {
    Instant midnight = Instant.now().truncatedTo(ChronoUnit.DAYS);
    return index.count(Facet.FEED, midnight, MAX_SOURCES).stream()
        .collect(Collectors.toMap(Facet.Count::value, Facet.Count::articles));
  }

  private void print(List<SourceStatus> sources, Map<String, Long> today, IndexConnection access)
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
              formatTime(source.lastSuccess()),
              formatTime(source.nextPoll()),
              source.failures(),
              today.getOrDefault(source.id(), 0L),
              source.waitingPages() + source.unindexedPages(),
              source.lastError() == null ? "" : PrintableText.of(source.lastError()));
    }
    out().printf("%nElasticsearch %s, %d articles%n", access.address(), access.index().count());
  }

  private void print(List<QuarantinedPage> pages) {
    if (pages.isEmpty()) {
      return;
    }
    out()
        .printf(
            "%nPages that could not be structured; `wirewatch reprocess --quarantined` tries them again:%n");
    for (QuarantinedPage page : pages) {
      out()
          .printf(
              "%-20s %-20s %s: %s%n",
              page.source(),
              formatTime(page.since()),
              PrintableText.of(page.address().toString()),
              PrintableText.of(page.reason()));
    }
  }

  private static Map<String, Object> toDocument(QuarantinedPage page) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("source", page.source());
    document.put("url", page.address().toString());
    document.put("warc", page.archived());
    document.put("since", page.since().toString());
    document.put("reason", page.reason());
    return document;
  }

  private static Map<String, Object> toDocument(
      List<SourceStatus> sources, Map<String, Long> today, IndexConnection access)
      throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (SourceStatus source : sources) {
      rows.add(SourceStatusDocument.of(source, today.getOrDefault(source.id(), 0L)));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("sources", rows);
    document.put("elasticsearch", access.address().toString());
    document.put("articles", access.index().count());
    return document;
  }

  private static String formatTime(@Nullable Instant time) {
    return time == null ? "never" : time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
