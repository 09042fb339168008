package wirewatch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import wirewatch.app.RunningSystem;
import wirewatch.app.WaitNotice;
import wirewatch.configuration.Configuration;
import wirewatch.console.api.SourceStatusDocument;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.model.QuarantinedPage;
import wirewatch.crawler.model.SourceStatus;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.Facet;
import wirewatch.ingest.text.PrintableText;

/** {@code wirewatch status}: the state of each source, the node and the queue; starts no node. */
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
    Map<String, Map<String, Long>> notStored = Crawler.pagesNotStored(configuration.data());
    IndexState state = readIndex(configuration);
    DiskState disk = DiskState.of(configuration);
    if (json) {
      Map<String, Object> document = toDocument(sources, state);
      document.put("quarantined", quarantined.stream().map(StatusCommand::toDocument).toList());
      document.put("disk", disk.toDocument());
      document.put("not_stored", notStored);
      out().println(JsonLine.of(document));
    } else {
      print(sources, state);
      print(notStored);
      print(quarantined);
      out().println(disk.toText());
    }
    out().flush();
    return ExitCode.OK;
  }

  /**
   * What the index says.
   *
   * @param address the address of Elasticsearch; null if none runs, and nothing else is known
   * @param today the articles of today by source
   */
  private record IndexState(@Nullable URI address, long articles, Map<String, Long> today) {}

  private static IndexState readIndex(Configuration configuration) throws IOException {
    return WaitNotice.during("waiting for Elasticsearch to answer", () -> askIndex(configuration));
  }

  private static IndexState askIndex(Configuration configuration) throws IOException {
    Optional<IndexConnection> running = IndexConnection.openIfRunning(configuration);
    if (running.isEmpty()) {
      return new IndexState(null, 0, Map.of());
    }
    try (IndexConnection access = running.get()) {
      return new IndexState(
          access.address(), access.index().count(), articlesToday(access.index()));
    }
  }

  private static Map<String, Long> articlesToday(ArticleIndex index) throws IOException {
    Instant midnight = Instant.now().truncatedTo(ChronoUnit.DAYS);
    return index.count(Facet.FEED, midnight, MAX_SOURCES).stream()
        .collect(Collectors.toMap(Facet.Count::value, Facet.Count::articles));
  }

  private void print(List<SourceStatus> sources, IndexState state) {
    out()
        .printf(
            "%-20s %-20s %-20s %8s %8s %8s %s%n",
            "SOURCE", "LAST SUCCESS", "NEXT VISIT", "FAILURES", "TODAY", "QUEUE", "LAST ERROR");
    for (SourceStatus source : sources) {
      Long today = state.today().getOrDefault(source.id(), 0L);
      out()
          .printf(
              "%-20s %-20s %-20s %8d %8s %8d %s%n",
              source.id(),
              formatTime(source.lastSuccess()),
              formatTime(source.nextPoll()),
              source.failures(),
              state.address() == null ? "?" : today.toString(),
              source.waitingPages() + source.unindexedPages(),
              source.lastError() == null ? "" : PrintableText.of(source.lastError()));
    }
    out()
        .println(
            state.address() == null
                ? "%nElasticsearch does not run (`wirewatch run` or `wirewatch node start` starts it), so articles are not counted"
                    .formatted()
                : "%nElasticsearch %s, %d articles".formatted(state.address(), state.articles()));
  }

  private void print(Map<String, Map<String, Long>> notStored) {
    if (notStored.isEmpty()) {
      return;
    }
    out().printf("%nPages that are not stored, or gone since, and why:%n");
    notStored.forEach(
        (source, reasons) ->
            reasons.forEach(
                (reason, pages) ->
                    out().printf("%-20s %8d %s%n", source, pages, PrintableText.of(reason))));
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

  private static Map<String, Object> toDocument(List<SourceStatus> sources, IndexState state) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (SourceStatus source : sources) {
      rows.add(SourceStatusDocument.of(source, state.today().getOrDefault(source.id(), 0L)));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("sources", rows);
    document.put("elasticsearch", state.address() == null ? null : state.address().toString());
    document.put("articles", state.address() == null ? null : state.articles());
    return document;
  }

  private static String formatTime(@Nullable Instant time) {
    return time == null ? "never" : time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
