package wirewatch.app.command.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchfile.WatchEnd;
import wirewatch.alerting.watchfile.WatchMapper;
import wirewatch.alerting.watchfile.WatchesYaml;
import wirewatch.app.ConfigOption;
import wirewatch.app.ExitCode;
import wirewatch.app.JsonLine;
import wirewatch.app.UsageException;
import wirewatch.configuration.Configuration;
import wirewatch.ingest.text.PrintableText;
import wirewatch.pipeline.options.SettingValueParser;
import wirewatch.pipeline.watch.PendingWatches;
import wirewatch.pipeline.watch.StoredWatch;
import wirewatch.pipeline.watch.WatchFile;

/** {@code wirewatch watch}: manages watches. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = "Manages watches: queries that raise an alert when an article matches.",
    subcommands = {WatchAddCommand.class, WatchTestCommand.class},
    footer = {"", "Example:", "  wirewatch watch add 'sanction* AND Russia' --name Sanctions"})
public final class WatchCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the watches.",
      footer = {"", "Example:", "  wirewatch watch list --json"})
  int list(
      @Mixin ConfigOption config,
      @Option(names = "--json", description = "Prints one JSON object a watch.") boolean json)
      throws IOException {
    Optional<WatchStoreConnection> running = WatchStoreConnection.openIfRunning(config);
    if (running.isEmpty()) {
      return listFiles(config.readOrDefault(), json);
    }
    List<StoredWatch> watches;
    try (WatchStoreConnection access = running.get()) {
      watches = access.store().list();
    }
    for (StoredWatch stored : watches) {
      print(json ? JsonLine.of(toForm(stored)) : toLine(stored, Instant.now()));
    }
    if (!json) {
      print(watches.size() + " watches");
    }
    return ExitCode.OK;
  }

  /** Lists the watches that wait and those of the file, because the index cannot be asked. */
  private int listFiles(Configuration configuration, boolean json) throws IOException {
    Path file = configuration.watches();
    List<Watch> watches = file == null ? List.of() : WatchFile.read(file);
    List<Watch> waiting = PendingWatches.in(configuration.data()).list();
    watches.forEach(watch -> print(watch, "file", json));
    waiting.forEach(watch -> print(watch, "waiting", json));
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        "wirewatch: Elasticsearch does not run (`wirewatch node start` starts it): these are the %d watches of %s and %d that wait for it; those added elsewhere are in the index"
            .formatted(
                watches.size(),
                file == null ? "the configuration, which names no file" : file,
                waiting.size()));
    err.flush();
    return ExitCode.OK;
  }

  private void print(Watch watch, String origin, boolean json) {
    Map<String, Object> form = WatchMapper.toMap(watch);
    form.put("origin", origin);
    print(json ? JsonLine.of(form) : toLine(watch, origin, Instant.now()));
  }

  private static String toLine(StoredWatch stored, Instant now) {
    return toLine(stored.watch(), lowerCase(stored.origin()), now);
  }

  private static String toLine(Watch watch, String origin, Instant now) {
    Instant muted = watch.mutedUntil();
    Instant expires = watch.expires();
    String state =
        expires != null && !now.isBefore(expires)
            ? " expired"
            : muted != null && now.isBefore(muted) ? " muted until " + muted : "";
    return "%-20s %-8s %-7s %s%s%n    %s"
        .formatted(
            watch.id(),
            lowerCase(watch.severity()),
            origin,
            PrintableText.of(watch.name()),
            state,
            PrintableText.of(watch.query()));
  }

  private static String lowerCase(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> toForm(StoredWatch stored) {
    Map<String, Object> form = WatchMapper.toMap(stored.watch());
    form.put("origin", lowerCase(stored.origin()));
    form.put("updated", stored.updated().toString());
    return form;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows a watch as it stands in a file. Ends with 1 if there is none.",
      footer = {"", "Example:", "  wirewatch watch show sanctions"})
  int show(
      @Mixin ConfigOption config,
      @Parameters(paramLabel = "ID", description = "The watch's id.") String id,
      @Option(names = "--json", description = "Prints a JSON object.") boolean json)
      throws IOException {
    try (WatchStoreConnection access = WatchStoreConnection.open(config)) {
      StoredWatch stored = access.store().find(id).orElse(null);
      if (stored == null) {
        return reportMissing(id);
      }
      print(
          json
              ? JsonLine.of(toForm(stored))
              : WatchesYaml.write(List.of(stored.watch())).stripTrailing());
    }
    return ExitCode.OK;
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Removes watches. Ends with 1 if one is not there.",
      footer = {"", "Example:", "  wirewatch watch remove sanctions"})
  int remove(
      @Mixin ConfigOption config,
      @Parameters(paramLabel = "ID", arity = "1..*", description = "The watches' ids.")
          List<String> ids)
      throws IOException {
    int code = ExitCode.OK;
    try (WatchStoreConnection access = WatchStoreConnection.open(config)) {
      for (String id : ids) {
        if (access.store().remove(id)) {
          print("removed " + id);
        } else {
          code = reportMissing(id);
        }
      }
    }
    return code;
  }

  @Command(
      name = "mute",
      mixinStandardHelpOptions = true,
      description = "Records a watch's alerts without delivering them for a time.",
      footer = {
        "",
        "Examples:",
        "  wirewatch watch mute sanctions --for 8h",
        "  wirewatch watch mute sanctions --off"
      })
  int mute(
      @Mixin ConfigOption config,
      @Parameters(paramLabel = "ID", description = "The watch's id.") String id,
      @Option(names = "--for", paramLabel = "DURATION", description = "How long (default: 1d).")
          @Nullable String length,
      @Option(names = "--off", description = "Lets it deliver again.") boolean off)
      throws IOException {
    Instant until =
        off ? null : Instant.now().plus(parseDuration(length)).truncatedTo(ChronoUnit.SECONDS);
    try (WatchStoreConnection access = WatchStoreConnection.open(config)) {
      if (!access.store().mute(id, until)) {
        return reportMissing(id);
      }
    }
    print(until == null ? id + " delivers again" : id + " is muted until " + until);
    return ExitCode.OK;
  }

  private static Duration parseDuration(@Nullable String text) {
    String length = text == null ? "1d" : text;
    return SettingValueParser.parseDuration(length)
        .orElseThrow(
            () -> new UsageException("--for " + length + " is not a duration; write 8h or 7d"));
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = "Takes the watches of a file into the index, over those of the same ids.",
      footer = {"", "Example:", "  wirewatch watch import watches.yaml"})
  int importYaml(
      @Mixin ConfigOption config,
      @Parameters(paramLabel = "FILE", description = "A file of watches.") Path file)
      throws IOException {
    List<Watch> watches = WatchFile.read(file);
    try (WatchStoreConnection access = WatchStoreConnection.open(config)) {
      for (Watch watch : watches) {
        access.store().put(watch);
        WatchEnd.findProblem(watch, null, Instant.now())
            .ifPresent(problem -> warn(watch.id() + " is imported all the same: " + problem));
      }
    }
    print("imported " + watches.size() + " watches from " + file);
    return ExitCode.OK;
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes all watches into a file.",
      footer = {"", "Example:", "  wirewatch watch export watches.yaml"})
  int exportYaml(
      @Mixin ConfigOption config,
      @Parameters(paramLabel = "FILE|-", description = "The file to write; - for standard output.")
          String file)
      throws IOException {
    List<Watch> watches;
    try (WatchStoreConnection access = WatchStoreConnection.open(config)) {
      watches = access.store().list().stream().map(StoredWatch::watch).toList();
    }
    if (file.equals("-")) {
      print(WatchesYaml.write(watches).stripTrailing());
    } else {
      Files.writeString(Path.of(file), WatchesYaml.write(watches));
      print("wrote " + watches.size() + " watches to " + file);
    }
    return ExitCode.OK;
  }

  private int reportMissing(String id) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        "wirewatch: there is no watch " + PrintableText.of(id) + "; see wirewatch watch list");
    err.flush();
    return ExitCode.FAILED;
  }

  private void warn(String line) {
    spec.commandLine().getErr().println("wirewatch: " + line);
    spec.commandLine().getErr().flush();
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
