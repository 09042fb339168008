package wirewatch.app.console.reading;

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
import wirewatch.app.console.view.Moment;
import wirewatch.app.console.view.SourcesView;
import wirewatch.app.console.view.SourcesView.Row;
import wirewatch.crawler.Source;
import wirewatch.crawler.SourceStatus;
import wirewatch.index.ArticleIndex;
import wirewatch.index.Part;

/** Reads the state of the sources. */
public final class SourcesReading {
  private static final int DAYS = 14;
  private static final int SOURCES = 10_000;
  private static final Duration QUIET = Duration.ofDays(1);

  private final ArticleIndex index;
  private final Crawl crawl;
  private final Clock clock;

  public SourcesReading(ArticleIndex index, Crawl crawl, Clock clock) {
    this.index = index;
    this.crawl = crawl;
    this.clock = clock;
  }

  public SourcesView read(@Nullable String notice, @Nullable String problem) throws IOException {
    Instant now = clock.instant();
    Map<String, List<Long>> days = days(now);
    Map<String, Source> sources = new HashMap<>();
    crawl.sources().forEach(source -> sources.put(source.id(), source));
    Set<String> paused = crawl.paused();
    List<Row> rows = new ArrayList<>();
    for (SourceStatus status : crawl.status()) {
      Source source = sources.get(status.id());
      rows.add(
          row(
              status,
              source == null ? status.id() : source.name(),
              paused.contains(status.id()),
              days.getOrDefault(status.id(), List.of())));
    }
    return new SourcesView(rows, notice, problem, crawl.addNote());
  }

  /** Articles a day by source, oldest day first, today last. */
  private Map<String, List<Long>> days(Instant now) throws IOException {
    Instant first = now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(DAYS));
    Map<String, Object> aggs =
        Map.of(
            "sources",
            Bodies.terms(
                Dimension.SOURCE.field,
                SOURCES,
                Map.of("days", Bodies.histogram("1d", first, now))));
    JsonNode answer =
        index.ask(
            Part.ARTICLES, Bodies.figures(Bodies.all(List.of(Bodies.between(first, null))), aggs));
    Map<String, List<Long>> days = new HashMap<>();
    for (JsonNode source : answer.at("/aggregations/sources/buckets")) {
      List<Long> counts = new ArrayList<>();
      source.at("/days/buckets").forEach(day -> counts.add(day.path("doc_count").asLong()));
      days.put(source.path("key").asText(), counts);
    }
    return days;
  }

  private Row row(SourceStatus status, String name, boolean paused, List<Long> days) {
    List<Long> past = days.isEmpty() ? days : days.subList(0, Math.min(DAYS, days.size() - 1));
    return new Row(
        status.id(),
        name,
        paused ? "paused" : state(status),
        Moment.of(status.lastSuccess()),
        paused ? new Moment("", "paused") : Moment.of(status.nextVisit()),
        status.failures(),
        status.known(),
        status.waiting() + status.unindexed(),
        status.lastError() == null ? "" : status.lastError(),
        days.size() > DAYS ? days.get(DAYS) : 0,
        usual(past),
        Spark.points(days),
        Spark.text(days),
        paused);
  }

  /** The average of articles a day since the first day that had any. */
  private static String usual(List<Long> past) {
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
    return success.isBefore(clock.instant().minus(QUIET)) ? "quiet" : "well";
  }
}
