package wirewatch.app.command.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.alerting.model.Watch;
import wirewatch.app.ArticleLine;
import wirewatch.app.ConfigOption;
import wirewatch.app.ExitCode;
import wirewatch.app.JsonLine;
import wirewatch.app.UsageException;
import wirewatch.index.search.DailyCounts;
import wirewatch.index.search.SearchHits;
import wirewatch.ingest.text.PrintableText;
import wirewatch.pipeline.options.SettingValueParser;
import wirewatch.pipeline.watch.StoredWatch;
import wirewatch.pipeline.watch.WatchTrial;

/** {@code wirewatch watch test}: runs a query on stored articles. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Shows how many alerts a query would have raised, day by day, with samples.",
    footer = {
      "",
      "Examples:",
      "  wirewatch watch test 'sanction* AND Russia' --since 30d",
      "  wirewatch watch test --watch sanctions --json"
    })
final class WatchTestCommand implements Callable<Integer> {
  private static final int BAR_WIDTH = 40;

  @Mixin private ConfigOption config = new ConfigOption();

  @Mixin private QueryLimits limits = new QueryLimits();

  @Parameters(paramLabel = "QUERY", arity = "0..1", description = "In Lucene's classic syntax.")
  private @Nullable String query;

  @Option(names = "--watch", paramLabel = "ID", description = "The query of a watch that is kept.")
  private @Nullable String id;

  @Option(
      names = "--since",
      paramLabel = "DURATION",
      defaultValue = "30d",
      description = "How far back (default: ${DEFAULT-VALUE}).")
  private String since = "30d";

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "Warns of more alerts a day (default: ${DEFAULT-VALUE}).")
  private int most = WatchTrial.Plan.DEFAULT_MAX_PER_DAY;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Duration past =
        SettingValueParser.parseDuration(since)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--since " + since + " is not a duration; write for example 7d"));
    WatchTrial trial;
    try (WatchStoreConnection access = WatchStoreConnection.open(config)) {
      trial = WatchTrial.run(access.index(), toPlan(access, past), Instant.now());
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonLine.of(toDocument(trial)));
    } else {
      print(trial, out);
    }
    out.flush();
    return ExitCode.OK;
  }

  private WatchTrial.Plan toPlan(WatchStoreConnection access, Duration past) throws IOException {
    if ((query == null) == (id == null)) {
      throw new UsageException("name either a query or a --watch");
    }
    if (query != null) {
      return new WatchTrial.Plan(
          query, limits.languagesOr(Set.of()), true, limits.minScoreOr(0), past, most);
    }
    Watch watch =
        access
            .store()
            .find(String.valueOf(id))
            .map(StoredWatch::watch)
            .orElseThrow(
                () -> new UsageException("there is no watch " + id + "; see wirewatch watch list"));
    return new WatchTrial.Plan(
        watch.query(),
        limits.languagesOr(watch.languages()),
        watch.perStory(),
        limits.minScoreOr(watch.minScore()),
        past,
        most);
  }

  private static void print(WatchTrial trial, PrintWriter out) {
    long peak = Math.max(1, trial.busiestDay());
    for (DailyCounts.Day day : trial.history().days()) {
      String bar = "#".repeat((int) Math.ceilDiv(Math.min(day.stories(), peak) * BAR_WIDTH, peak));
      out.printf(
          "%s %6d articles %6d stories %s%n", day.date(), day.articles(), day.stories(), bar);
    }
    for (SearchHits.Hit hit : trial.samples()) {
      ArticleLine line = ArticleLine.of(hit.document());
      out.printf(
          "%s  %-14s %s%n    %s%n",
          line.time(), PrintableText.of(line.agency(), 14), line.headline(), line.address());
    }
    out.printf(
        "%d articles since %s would have raised %d alerts%n",
        trial.history().articles(), trial.since(), trial.alerts());
    trial.warnings().forEach(warning -> out.println("note: " + PrintableText.of(warning)));
  }

  private static Map<String, Object> toDocument(WatchTrial trial) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("query", trial.query());
    document.put("since", trial.since().toString());
    document.put("articles", trial.history().articles());
    document.put("stories", trial.history().stories());
    document.put("alerts", trial.alerts());
    document.put("busiest_day", trial.busiestDay());
    List<Object> days = new ArrayList<>();
    for (DailyCounts.Day day : trial.history().days()) {
      Map<String, Object> counts = new LinkedHashMap<>();
      counts.put("date", day.date().toString());
      counts.put("articles", day.articles());
      counts.put("stories", day.stories());
      days.add(counts);
    }
    document.put("days", days);
    document.put("samples", trial.samples().stream().map(SearchHits.Hit::document).toList());
    document.put("warnings", trial.warnings());
    return document;
  }
}
