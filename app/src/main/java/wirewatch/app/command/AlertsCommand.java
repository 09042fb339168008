package wirewatch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.app.ConfigOption;
import wirewatch.app.ExitCode;
import wirewatch.app.IndexConnection;
import wirewatch.app.JsonLine;
import wirewatch.app.UsageException;
import wirewatch.configuration.Configuration;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.database.SqliteDatabase;
import wirewatch.ingest.text.PrintableText;
import wirewatch.pipeline.alert.QueuedAlert;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxDelivery;
import wirewatch.pipeline.outbox.index.IndexOutbox;
import wirewatch.pipeline.outbox.sqlite.SqliteOutbox;

/** {@code wirewatch alerts}: alerts that wait, that were delivered, and that failed. */
@Command(
    name = "alerts",
    mixinStandardHelpOptions = true,
    description = "Lists alerts and sends them again; works beside a running crawl.",
    synopsisSubcommandLabel = "list|resend",
    footer = {"", "Example:", "  wirewatch alerts list --status parked"})
final class AlertsCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the latest alerts of each status, a line a channel.",
      footer = {"", "Example:", "  wirewatch alerts list --status waiting --json"})
  int list(
      @Mixin ConfigOption config,
      @Option(
              names = "--status",
              paramLabel = "STATUS",
              description = "Only those that are ${COMPLETION-CANDIDATES}.")
          OutboxDelivery.@Nullable Status status,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "50",
              description = "At most so many of a status (default: ${DEFAULT-VALUE}).")
          int limit,
      @Option(names = "--json", description = "Prints JSON, one object a line.") boolean json)
      throws IOException {
    List<OutboxDelivery.Status> wanted =
        status == null ? List.of(OutboxDelivery.Status.values()) : List.of(status);
    return withOutbox(
        config,
        outbox -> {
          int lines = 0;
          for (OutboxDelivery.Status each : wanted) {
            for (QueuedAlert view : QueuedAlert.latest(outbox, each, Math.max(limit, 1))) {
              out().println(json ? JsonLine.of(toDocument(view)) : toLine(view));
              lines++;
            }
          }
          if (lines == 0 && !json) {
            out().println("no alerts");
          }
          return ExitCode.OK;
        });
  }

  @Command(
      name = "resend",
      mixinStandardHelpOptions = true,
      description = "Sends an alert again, or all that are parked.",
      footer = {"", "Example:", "  wirewatch alerts resend --parked"})
  int resend(
      @Mixin ConfigOption config,
      @Parameters(
              arity = "0..1",
              paramLabel = "ID",
              description = "The alert, over each of its channels.")
          @Nullable String id,
      @Option(names = "--parked", description = "Everything that is parked.") boolean parked)
      throws IOException {
    if ((id == null) != parked) {
      throw new UsageException("name one alert's id, or --parked for all that are parked");
    }
    return withOutbox(
        config,
        outbox -> {
          Instant now = Instant.now();
          int sent = id == null ? outbox.resendParked(now) : outbox.resend(id, now);
          out()
              .printf(
                  "%d queued%s%n",
                  sent, sent == 0 ? "" : "; `wirewatch run` or `serve` sends them");
          return id != null && sent == 0 ? ExitCode.FAILED : ExitCode.OK;
        });
  }

  private int withOutbox(ConfigOption config, ToIntFunction<Outbox> work) throws IOException {
    Configuration configuration = config.readOrDefault();
    int code =
        switch (configuration.alerts().outbox()) {
          case STATE -> withStateFile(Crawler.stateFile(configuration.data()), work);
          case INDEX -> withIndex(configuration, work);
        };
    out().flush();
    return code;
  }

  private static int withStateFile(Path state, ToIntFunction<Outbox> work) {
    if (!Files.exists(state)) {
      throw new UsageException(state + " does not exist: nothing was crawled into this folder yet");
    }
    try (SqliteDatabase sqliteDatabase = SqliteDatabase.open(state)) {
      return work.applyAsInt(new SqliteOutbox(sqliteDatabase));
    }
  }

  private static int withIndex(Configuration configuration, ToIntFunction<Outbox> work) {
    try (IndexConnection access = IndexConnection.open(configuration)) {
      return work.applyAsInt(new IndexOutbox(access.index()));
    }
  }

  private static String toLine(QueuedAlert view) {
    OutboxDelivery way = view.delivery();
    String error = way.error() == null ? "" : "  (" + PrintableText.of(way.error()) + ")";
    return "%s  %-9s  %s  %s  %s: %s%s"
        .formatted(
            way.entryId(),
            way.status().code(),
            formatTime(
                way.status() == OutboxDelivery.Status.WAITING ? way.due() : way.statusChanged()),
            way.channel(),
            PrintableText.of(view.alert().ruleName()),
            PrintableText.of(view.alert().text()),
            way.status() == OutboxDelivery.Status.DELIVERED ? "" : error);
  }

  private static Map<String, Object> toDocument(QueuedAlert view) {
    OutboxDelivery way = view.delivery();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", way.entryId());
    document.put("channel", way.channel());
    document.put("status", way.status().code());
    document.put("due", way.due().toString());
    document.put("attempts", way.attempts());
    document.put("last_error", way.error());
    document.put("time", way.statusChanged().toString());
    document.put("kind", view.alert().kind().name().toLowerCase(java.util.Locale.ROOT));
    document.put("watch", view.alert().ruleId());
    document.put("text", view.alert().text());
    document.put(
        "url", view.alert().article() == null ? null : view.alert().article().url().toString());
    return document;
  }

  private static String formatTime(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
