package wirewatch.console.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.console.search.SearchBodies;
import wirewatch.console.view.DisplayTime;
import wirewatch.console.view.SourcesView;
import wirewatch.console.view.SourcesView.Row;
import wirewatch.crawler.model.QuarantinedPage;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceStatus;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.IndexAlias;

/** Reads the state of the sources. */
public final class SourceQueries {
  private static final int BASELINE_DAYS = 14;
  private static final int MAX_SOURCES = 10_000;
  private static final int MAX_QUARANTINED = 100;
  private static final Duration QUIET_AFTER = Duration.ofDays(1);

  private final ArticleIndex index;
  private final CrawlControl crawlControl;
  private final Clock clock;

  public SourceQueries(ArticleIndex index, CrawlControl crawlControl, Clock clock) {
    this.index = index;
    this.crawlControl = crawlControl;
    this.clock = clock;
  }

  public SourcesView read(@Nullable String notice, @Nullable String problem) throws IOException {
    Instant now = clock.instant();
    Map<String, List<Long>> days = countsByDay(now);
    Map<String, Source> sources = new HashMap<>();
    crawlControl.sources().forEach(source -> sources.put(source.id(), source));
    Set<String> paused = crawlControl.pausedSources();
    List<Row> rows = new ArrayList<>();
    for (SourceStatus status : crawlControl.status()) {
      Source source = sources.get(status.id());
      rows.add(
          toRow(
              status,
              source == null ? status.id() : source.name(),
              paused.contains(status.id()),
              days.getOrDefault(status.id(), List.of())));
    }
    return new SourcesView(rows, keptPages(sources), notice, problem, crawlControl.addNote());
  }

  private List<SourcesView.KeptPage> keptPages(Map<String, Source> sources) {
    List<SourcesView.KeptPage> pages = new ArrayList<>();
    for (QuarantinedPage page : crawlControl.quarantinedPages(MAX_QUARANTINED)) {
      Source source = sources.get(page.source());
      pages.add(
          new SourcesView.KeptPage(
              source == null ? page.source() : source.name(),
              page.address().toString(),
              page.archived(),
              DisplayTime.of(page.since()),
              page.reason()));
    }
    return pages;
  }

  /** Articles a day by source, oldest day first, today last. */
  private Map<String, List<Long>> countsByDay(Instant now) throws IOException {
    Instant first = now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(BASELINE_DAYS));
    Map<String, Object> aggs =
        Map.of(
            "sources",
            SearchBodies.terms(
                FacetField.SOURCE.indexField,
                MAX_SOURCES,
                Map.of("days", SearchBodies.histogram("1d", first, now))));
    JsonNode response =
        index.searchRaw(
            IndexAlias.ARTICLES,
            SearchBodies.aggregations(
                SearchBodies.filter(List.of(SearchBodies.timeRange(first, null))), aggs));
    Map<String, List<Long>> days = new HashMap<>();
    for (JsonNode source : response.at("/aggregations/sources/buckets")) {
      List<Long> counts = new ArrayList<>();
      source.at("/days/buckets").forEach(day -> counts.add(day.path("doc_count").asLong()));
      days.put(source.path("key").asText(), counts);
    }
    return days;
  }

  private Row toRow(SourceStatus status, String name, boolean paused, List<Long> days) {
    List<Long> past =
        days.isEmpty() ? days : days.subList(0, Math.min(BASELINE_DAYS, days.size() - 1));
    return new Row(
        status.id(),
        name,
        paused ? "paused" : state(status),
        DisplayTime.of(status.lastSuccess()),
        paused ? new DisplayTime("", "paused", "") : DisplayTime.of(status.nextPoll()),
        status.failures(),
        status.knownPages(),
        status.waitingPages() + status.unindexedPages(),
        status.lastError() == null ? "" : status.lastError(),
        days.size() > BASELINE_DAYS ? days.get(BASELINE_DAYS) : 0,
        averagePerDay(past),
        Sparkline.points(days),
        Sparkline.altText(days),
        paused);
  }

  /** The average of articles a day since the first day that had any. */
  private static String averagePerDay(List<Long> past) {
    List<Long> known = past.stream().dropWhile(count -> count == 0).toList();
    return known.isEmpty()
        ? "–"
        : String.format(
            Locale.ROOT, "%.1f", known.stream().mapToLong(Long::longValue).average().orElse(0));
  }

  private String state(SourceStatus status) {
    Instant success = status.lastSuccess();
    if (status.failures() > 0) {
      return "failing";
    }
    if (success == null) {
      return "new";
    }
    return success.isBefore(clock.instant().minus(QUIET_AFTER)) ? "quiet" : "well";
  }
}
