package wirewatch.console.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.model.SourceStatus;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexUnavailableException;

/** Gauges of the current state, refreshed once for each scrape of Prometheus. */
final class SystemGauges {
  private final ArticleIndex index;
  private final Supplier<List<SourceStatus>> sources;
  private final @Nullable RoundTimes roundTimes;
  private volatile Snapshot snapshot = new Snapshot(0, 0, 0, 0, 0, false, 0);

  private record Snapshot(
      int sources,
      int failing,
      long toFetch,
      long toIndex,
      long articles,
      boolean up,
      double lastRound) {}

  SystemGauges(
      ArticleIndex index, Supplier<List<SourceStatus>> sources, @Nullable RoundTimes roundTimes) {
    this.index = index;
    this.sources = sources;
    this.roundTimes = roundTimes;
  }

  void bind(PrometheusMeterRegistry registry) {
    gauge(registry, "wirewatch.sources", "Configured sources", Snapshot::sources);
    gauge(
        registry,
        "wirewatch.sources.failing",
        "Sources of which a listing failed last",
        Snapshot::failing);
    gauge(registry, "wirewatch.pages.to.fetch", "Pages to be fetched", Snapshot::toFetch);
    gauge(
        registry,
        "wirewatch.pages.to.index",
        "Pages that are archived and not yet indexed",
        Snapshot::toIndex);
    gauge(registry, "wirewatch.articles", "Articles in the index", Snapshot::articles);
    gauge(
        registry,
        "wirewatch.elasticsearch.up",
        "Whether Elasticsearch answers",
        snapshot -> snapshot.up() ? 1 : 0);
    gauge(
        registry,
        "wirewatch.last.round.timestamp.seconds",
        "When the last round ended, in seconds since 1970; 0 for never",
        Snapshot::lastRound);
  }

  private void gauge(
      PrometheusMeterRegistry registry,
      String name,
      String description,
      ToDoubleFunction<Snapshot> value) {
    Gauge.builder(name, () -> value.applyAsDouble(snapshot))
        .description(description)
        .register(registry);
  }

  /** Takes a new snapshot of the state. */
  void refresh() {
    List<SourceStatus> all = sources.get();
    long articles = snapshot.articles();
    boolean up = index.isAnswering();
    try {
      articles = up ? index.count() : articles;
    } catch (IndexUnavailableException e) {
      up = false;
    }
    snapshot =
        new Snapshot(
            all.size(),
            (int) all.stream().filter(source -> source.failures() > 0).count(),
            all.stream().mapToLong(SourceStatus::waitingPages).sum(),
            all.stream().mapToLong(SourceStatus::unindexedPages).sum(),
            articles,
            up,
            roundTimes == null
                ? 0L
                : roundTimes.lastEndTime().map(Instant::getEpochSecond).orElse(0L));
  }
}
