package wirewatch.console.query;

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
import wirewatch.alerting.model.DeliveryMode;
import wirewatch.alerting.model.Watch;
import wirewatch.console.search.ArticleListItems;
import wirewatch.console.search.ConsoleLinks;
import wirewatch.console.search.DisplayNames;
import wirewatch.console.search.SearchBodies;
import wirewatch.console.view.DisplayTime;
import wirewatch.console.view.WatchesView;
import wirewatch.console.view.WatchesView.Day;
import wirewatch.console.view.WatchesView.Row;
import wirewatch.console.view.WatchesView.TrialResult;
import wirewatch.console.view.WatchesView.WatchDetails;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.IndexAlias;
import wirewatch.pipeline.watch.InvalidQueryException;
import wirewatch.pipeline.watch.StoredWatch;
import wirewatch.pipeline.watch.WatchStore;
import wirewatch.pipeline.watch.WatchTrial;

/** Finds watches and their alerts, and tests queries on past articles. */
public final class WatchQueries {
  private static final Duration COUNT_PERIOD = Duration.ofDays(7);
  private static final int MAX_ALERTS = 50;
  private static final int MAX_WATCHES = 10_000;

  private final ArticleIndex index;
  private final WatchStore store;
  private final Clock clock;

  public WatchQueries(ArticleIndex index, WatchStore store, Clock clock) {
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
  public WatchesView list(@Nullable String notice, @Nullable String problem) throws IOException {
    Map<String, Long> alerts = alertCounts();
    List<Row> rows =
        store.list().stream()
            .map(stored -> toRow(stored, alerts.getOrDefault(stored.watch().id(), 0L)))
            .toList();
    return new WatchesView(rows, notice, problem);
  }

  /** Returns one watch; empty if there is none. */
  public Optional<Row> findRow(String id) throws IOException {
    Map<String, Long> alerts = alertCounts();
    return store.find(id).map(stored -> toRow(stored, alerts.getOrDefault(id, 0L)));
  }

  /** Returns one watch with its matches in the past; empty if there is none. */
  public Optional<WatchDetails> find(String id, @Nullable String notice, @Nullable String problem)
      throws IOException {
    Optional<StoredWatch> stored = store.find(id);
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    TrialResult trialResult = null;
    try {
      trialResult = runTrial(stored.get().watch());
    } catch (InvalidQueryException e) {
      // a watch of an older version: shown without its matches in the past
    }
    return Optional.of(
        new WatchDetails(
            toRow(stored.get(), alertCounts().getOrDefault(id, 0L)),
            trialResult,
            new AlertQueries(index).byWatch(id, MAX_ALERTS),
            notice,
            problem));
  }

  /**
   * Tests a watch on past articles.
   *
   * @throws InvalidQueryException with the position and the remedy
   */
  public TrialResult runTrial(Watch watch) throws IOException {
    WatchTrial trial = WatchTrial.run(index, WatchTrial.Plan.of(watch), clock.instant());
    String suffix = "?q=" + ConsoleLinks.encode(watch.query());
    return new TrialResult(
        Math.toIntExact(WatchTrial.Plan.DEFAULT_PERIOD.toDays()),
        trial.history().articles(),
        trial.alerts(),
        trial.busiestDay(),
        trial.history().days().stream()
            .map(day -> new Day(day.date().toString(), day.articles(), day.stories()))
            .toList(),
        trial.samples().stream()
            .map(hit -> ArticleListItems.of(hit.id(), hit.document(), suffix))
            .toList(),
        trial.warnings());
  }

  private Map<String, Long> alertCounts() throws IOException {
    Instant since = clock.instant().minus(COUNT_PERIOD);
    JsonNode response =
        index.searchRaw(
            IndexAlias.ALERTS,
            SearchBodies.aggregations(
                SearchBodies.filter(List.of(SearchBodies.timeRange(since, null))),
                Map.of("watches", SearchBodies.terms("rule.id", MAX_WATCHES))));
    Map<String, Long> counts = new HashMap<>();
    for (JsonNode bucket : response.at("/aggregations/watches/buckets")) {
      counts.put(bucket.path("key").asText(), bucket.path("doc_count").asLong());
    }
    return counts;
  }

  private Row toRow(StoredWatch stored, long alerts) {
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
            .map(DisplayNames::language)
            .collect(Collectors.joining(", ")),
        describeDelivery(watch),
        muted == null || !now.isBefore(muted) ? "" : DisplayTime.of(muted).utc(),
        expires != null && !now.isBefore(expires),
        stored.origin() == StoredWatch.Origin.FILE,
        Objects.requireNonNullElse(watch.notes(), ""),
        alerts);
  }

  private static String describeDelivery(Watch watch) {
    String when =
        switch (watch.mode()) {
          case DeliveryMode.Immediate immediate -> "at once";
          case DeliveryMode.Digest digest ->
              "digest at "
                  + digest.times().stream().map(Object::toString).collect(Collectors.joining(", "))
                  + " "
                  + digest.zone();
        };
    return watch.channels().isEmpty() ? when : when + " to " + String.join(", ", watch.channels());
  }
}
