package wirewatch.app.console.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Mode;
import wirewatch.alerting.model.Watch;
import wirewatch.app.console.view.Moment;
import wirewatch.app.console.view.WatchesView;
import wirewatch.app.console.view.WatchesView.Day;
import wirewatch.app.console.view.WatchesView.Row;
import wirewatch.app.console.view.WatchesView.Trial;
import wirewatch.app.console.view.WatchesView.Whole;
import wirewatch.app.watch.RefusedQuery;
import wirewatch.app.watch.StoredWatch;
import wirewatch.app.watch.WatchStore;
import wirewatch.app.watch.WatchTrial;
import wirewatch.index.ArticleIndex;
import wirewatch.index.Part;

/** Finds watches and their alerts, and tests queries on past articles. */
public final class WatchesReading {
  private static final Duration COUNTED = Duration.ofDays(7);
  private static final int ALERTS = 50;
  private static final int WATCHES = 10_000;

  private final ArticleIndex index;
  private final WatchStore store;
  private final Clock clock;

  public WatchesReading(ArticleIndex index, WatchStore store, Clock clock) {
    this.index = index;
    this.store = store;
    this.clock = clock;
  }

  /**
   * All watches.
   *
   * @param notice the result of the last action
   * @param problem why the last action failed
   */
  public WatchesView all(@Nullable String notice, @Nullable String problem) throws IOException {
    Map<String, Long> alerts = alerts();
    List<Row> rows =
        store.list().stream()
            .map(stored -> row(stored, alerts.getOrDefault(stored.watch().id(), 0L)))
            .toList();
    return new WatchesView(rows, notice, problem);
  }

  /** Returns one watch with its matches in the past; empty if there is none. */
  public Optional<Whole> one(String id, @Nullable String notice, @Nullable String problem)
      throws IOException {
    Optional<StoredWatch> stored = store.find(id);
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    Trial trial = null;
    try {
      trial = trial(stored.get().watch());
    } catch (RefusedQuery e) {
      // a watch of an older version: shown without its matches in the past
    }
    return Optional.of(
        new Whole(
            row(stored.get(), alerts().getOrDefault(id, 0L)),
            trial,
            new AlertsReading(index).ofWatch(id, ALERTS),
            notice,
            problem));
  }

  /**
   * Tests a watch on past articles.
   *
   * @throws RefusedQuery with the position and the remedy
   */
  public Trial trial(Watch watch) throws IOException {
    WatchTrial trial = WatchTrial.of(index, WatchTrial.Plan.of(watch), clock.instant());
    String suffix = "?q=" + Links.encoded(watch.query());
    return new Trial(
        Math.toIntExact(WatchTrial.Plan.PAST.toDays()),
        trial.history().articles(),
        trial.alerts(),
        trial.busiest(),
        trial.history().days().stream()
            .map(day -> new Day(day.date().toString(), day.articles(), day.stories()))
            .toList(),
        trial.samples().stream().map(hit -> Lines.of(hit.id(), hit.document(), suffix)).toList(),
        trial.warnings());
  }

  private Map<String, Long> alerts() throws IOException {
    Instant since = clock.instant().minus(COUNTED);
    JsonNode answer =
        index.ask(
            Part.ALERTS,
            Bodies.figures(
                Bodies.all(List.of(Bodies.between(since, null))),
                Map.of("watches", Bodies.terms("rule.id", WATCHES))));
    Map<String, Long> counts = new HashMap<>();
    for (JsonNode bucket : answer.at("/aggregations/watches/buckets")) {
      counts.put(bucket.path("key").asText(), bucket.path("doc_count").asLong());
    }
    return counts;
  }

  private Row row(StoredWatch stored, long alerts) {
    Watch watch = stored.watch();
    Instant now = clock.instant();
    Instant muted = watch.mutedUntil();
    Instant expires = watch.expires();
    return new Row(
        watch.id(),
        watch.name(),
        watch.query(),
        watch.severity().name().toLowerCase(Locale.ROOT),
        watch.languages().stream()
            .sorted()
            .map(Countries::language)
            .collect(Collectors.joining(", ")),
        delivery(watch),
        muted == null || !now.isBefore(muted) ? "" : Moment.of(muted).text(),
        expires != null && !now.isBefore(expires),
        stored.origin() == StoredWatch.Origin.FILE,
        Objects.requireNonNullElse(watch.notes(), ""),
        alerts);
  }

  private static String delivery(Watch watch) {
    String when =
        switch (watch.mode()) {
          case Mode.Immediate immediate -> "at once";
          case Mode.Digest digest ->
              "digest at "
                  + digest.times().stream().map(Object::toString).collect(Collectors.joining(", "))
                  + " "
                  + digest.zone();
        };
    return watch.channels().isEmpty() ? when : when + " to " + String.join(", ", watch.channels());
  }
}
