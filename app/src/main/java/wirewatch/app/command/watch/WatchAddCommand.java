package wirewatch.app.command.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.alerting.channel.Channels;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchfile.WatchEnd;
import wirewatch.alerting.watchfile.WatchMapper;
import wirewatch.alerting.watchfile.WatchProblem;
import wirewatch.alerting.watchfile.WatchReadResult;
import wirewatch.app.ConfigOption;
import wirewatch.app.ExitCode;
import wirewatch.app.UsageException;
import wirewatch.configuration.Configuration;
import wirewatch.ingest.text.PrintableText;
import wirewatch.pipeline.watch.PendingWatches;
import wirewatch.pipeline.watch.StoredWatch;
import wirewatch.pipeline.watch.WatchFile;

/** {@code wirewatch watch add}: adds one watch, given by options. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Adds a watch.",
    footer = {
      "",
      "Examples:",
      "  wirewatch watch add 'sanction* AND (Russia OR \"San Marino\")' --name Sanctions",
      "  wirewatch watch add 'oil AND Russia' --name Oil --digest 08:00 --days mon-fri"
    })
final class WatchAddCommand implements Callable<Integer> {
  private static final int MAX_ID_LENGTH = 64;

  @Mixin private ConfigOption config = new ConfigOption();

  @Mixin private QueryLimits limits = new QueryLimits();

  @Parameters(
      paramLabel = "QUERY",
      description = "In Lucene's classic syntax; see docs/watches.md.")
  private String query = "";

  @Option(names = "--name", description = "What it is about (default: the query).")
  private @Nullable String name;

  @Option(names = "--id", description = "Its id (default: made of the name).")
  private @Nullable String id;

  @Option(names = "--severity", description = "low, medium, high or critical (default: medium).")
  private @Nullable String severity;

  @Option(names = "--channel", split = ",", description = "Names of channels.")
  private List<String> channels = List.of();

  @Option(
      names = "--digest",
      split = ",",
      paramLabel = "TIME",
      description = "Together at these times.")
  private List<String> digest = List.of();

  @Option(names = "--days", split = ",", description = "The days of the digest, such as mon-fri.")
  private List<String> days = List.of();

  @Option(
      names = "--quiet",
      paramLabel = "FROM-TO",
      description = "Not in these hours: 22:00-07:00.")
  private @Nullable String quiet;

  @Option(names = "--zone", description = "The time zone of digest and quiet hours (default: UTC).")
  private @Nullable String zone;

  @Option(names = "--per-article", description = "One alert an article, not a story.")
  private boolean perArticle;

  @Option(names = "--min-matches", paramLabel = "N", description = "So many sentences at least.")
  private @Nullable String minMatches;

  @Option(names = "--expires", paramLabel = "DATE", description = "The last day, or a time.")
  private @Nullable String expires;

  @Option(names = "--owner", description = "Whose it is.")
  private @Nullable String owner;

  @Option(names = "--notes", description = "What readers should know.")
  private @Nullable String notes;

  @Option(names = "--replace", description = "Takes the place of the watch with the same id.")
  private boolean replace;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Watch watch = toWatch();
    Optional<WatchStoreConnection> running =
        replace
            ? Optional.of(WatchStoreConnection.open(config))
            : WatchStoreConnection.openUnlessStopped(config);
    if (running.isPresent()) {
      try (WatchStoreConnection access = running.get()) {
        addToIndex(watch, access);
      }
    } else {
      addToBacklog(watch, config.readOrDefault());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("added " + watch.id());
    out.flush();
    return ExitCode.OK;
  }

  private void addToIndex(Watch watch, WatchStoreConnection access) throws IOException {
    Optional<StoredWatch> before = access.store().find(watch.id());
    if (!replace && before.isPresent()) {
      throw alreadyThere(watch);
    }
    requireEnd(watch, before.map(StoredWatch::watch).orElse(null));
    requireChannels(access.channels(), watch);
    access.store().put(watch);
  }

  /** Keeps the watch in the data folder, because no node runs and none needs to be started. */
  private void addToBacklog(Watch watch, Configuration configuration) throws IOException {
    requireEnd(watch, null);
    requireChannels(configuration.alerts().channels(), watch);
    Path file = configuration.watches();
    boolean inFile =
        file != null
            && WatchFile.read(file).stream().anyMatch(other -> other.id().equals(watch.id()));
    PendingWatches backlog = PendingWatches.in(configuration.data());
    if (inFile || !backlog.add(watch)) {
      throw alreadyThere(watch);
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        "wirewatch: Elasticsearch does not run: %s keeps the watch until `wirewatch run` or `wirewatch node start`"
            .formatted(backlog.file()));
    err.flush();
  }

  private static UsageException alreadyThere(Watch watch) {
    return new UsageException(
        "there is a watch %s already: name another --id, or --replace it".formatted(watch.id()));
  }

  private static void requireChannels(Channels channels, Watch watch) {
    Optional<String> problem = channels.findProblem(watch.channels());
    if (problem.isPresent()) {
      throw new UsageException(PrintableText.of(problem.get()));
    }
  }

  private static void requireEnd(Watch watch, @Nullable Watch before) {
    Optional<String> problem = WatchEnd.findProblem(watch, before, Instant.now());
    if (problem.isPresent()) {
      throw new UsageException(problem.get());
    }
  }

  private Watch toWatch() {
    return switch (WatchMapper.fromMap(toForm())) {
      case WatchReadResult.Accepted accepted -> {
        PrintWriter err = spec.commandLine().getErr();
        accepted
            .warnings()
            .forEach(doubt -> err.println("wirewatch: " + PrintableText.of(doubt.message())));
        err.flush();
        yield accepted.watches().getFirst();
      }
      case WatchReadResult.Rejected rejected ->
          throw new UsageException(
              rejected.problems().stream()
                  .map(WatchProblem::message)
                  .collect(Collectors.joining(System.lineSeparator())));
    };
  }

  private Map<String, Object> toForm() {
    Map<String, Object> form = new LinkedHashMap<>();
    String called = name == null ? query : name;
    form.put("id", id == null ? toId(called) : id);
    form.put("name", called);
    form.put("query", query);
    form.put("languages", limits.languages());
    form.put("severity", severity);
    form.put("channels", channels);
    if (!digest.isEmpty()) {
      Map<String, Object> times = new LinkedHashMap<>();
      times.put("at", digest);
      times.put("days", days);
      times.put("zone", zone);
      form.put("mode", Map.of("digest", times));
    }
    form.put("quiet_hours", quietHours());
    form.put("per_story", !perArticle);
    form.put("min_matches", minMatches);
    form.put("min_score", limits.minScoreText());
    form.put("expires", expires);
    form.put("owner", owner);
    form.put("notes", notes);
    return form;
  }

  private @Nullable Map<String, Object> quietHours() {
    if (quiet == null) {
      return null;
    }
    String[] ends = quiet.split("-", 2);
    Map<String, Object> hours = new LinkedHashMap<>();
    hours.put("from", ends[0]);
    hours.put("to", ends.length == 2 ? ends[1] : "");
    hours.put("zone", zone);
    return hours;
  }

  /** Small letters and digits with hyphens between them. */
  private static String toId(String text) {
    String slug =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return slug.length() <= MAX_ID_LENGTH ? slug : slug.substring(0, MAX_ID_LENGTH);
  }
}
