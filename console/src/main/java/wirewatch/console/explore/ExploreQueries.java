package wirewatch.console.explore;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.console.explore.ExploreView.Series;
import wirewatch.console.explore.ExploreView.Step;
import wirewatch.console.search.ConsoleLinks;
import wirewatch.console.search.SearchBodies;
import wirewatch.console.story.TimePeriod;
import wirewatch.console.view.SearchView.Choice;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.IndexAlias;
import wirewatch.index.search.InvalidSearchException;
import wirewatch.pipeline.watch.InvalidQueryException;
import wirewatch.pipeline.watch.QueryLanguageSearch;

/** Counts the articles of queries over time. */
public final class ExploreQueries {
  private static final int MAX_VALUES = 7;
  private static final String STEPS = "steps";
  private static final String VALUES = "values";

  private final ArticleIndex index;
  private final Clock clock;

  public ExploreQueries(ArticleIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  /** What counted so far. */
  private record Curves(List<Step> steps, List<Series> series) {}

  public ExploreView read(ExploreParameters parameters) throws IOException {
    try {
      Curves curves = curves(parameters);
      return view(
          parameters,
          null,
          curves,
          new SpikeFinder(index, parameters).find(curves.steps(), curves.series()));
    } catch (InvalidQueryException | InvalidSearchException e) {
      return view(parameters, e.getMessage(), new Curves(List.of(), List.of()), List.of());
    }
  }

  private Curves curves(ExploreParameters parameters) throws IOException {
    List<Step> steps = List.of();
    List<Series> series = new ArrayList<>();
    for (String query : parameters.queries()) {
      JsonNode response = index.searchRaw(IndexAlias.ARTICLES, body(parameters, query));
      JsonNode aggregations = response.path("aggregations");
      steps = steps(aggregations.path(STEPS), parameters.hourly());
      long total = response.at("/hits/total/value").asLong();
      if (parameters.split() == Split.NONE) {
        series.add(series(query, aggregations.path(STEPS), total, ConsoleLinks.search(query)));
      } else {
        series.addAll(divided(parameters.split(), query, aggregations.path(VALUES)));
      }
    }
    return new Curves(steps, withShares(series));
  }

  private Map<String, Object> body(ExploreParameters parameters, String query) {
    Instant now = clock.instant();
    ChronoUnit unit = parameters.hourly() ? ChronoUnit.HOURS : ChronoUnit.DAYS;
    Instant since = parameters.period().since(now).truncatedTo(unit);
    Map<String, Object> steps =
        SearchBodies.histogram(parameters.hourly() ? "1h" : "1d", since, now);
    Map<String, Object> matches =
        SearchBodies.filter(
            List.of(QueryLanguageSearch.parseQuery(query), SearchBodies.timeRange(since, null)));
    return SearchBodies.aggregations(
        matches,
        parameters.split() == Split.NONE
            ? Map.of(STEPS, steps)
            : Map.of(
                STEPS,
                steps,
                VALUES,
                SearchBodies.terms(
                    parameters.split().indexField(), MAX_VALUES, Map.of(STEPS, steps))));
  }

  private static List<Step> steps(JsonNode histogram, boolean hourly) {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(hourly ? "HH:mm" : "d MMM", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    List<Step> steps = new ArrayList<>();
    for (JsonNode bucket : histogram.path("buckets")) {
      Instant time = Instant.ofEpochMilli(bucket.path("key").asLong());
      steps.add(new Step(time.toString(), format.format(time)));
    }
    return steps;
  }

  private static List<Series> divided(Split split, String query, JsonNode values) {
    List<Series> series = new ArrayList<>();
    for (JsonNode bucket : values.path("buckets")) {
      String value = bucket.path("key").asText();
      String narrowed = "(" + query + ") AND " + ConsoleLinks.clause(split.queryField(), value);
      series.add(
          series(
              split.nameOf(value),
              bucket.path(STEPS),
              bucket.path("doc_count").asLong(),
              ConsoleLinks.search(narrowed)));
    }
    return series;
  }

  private static Series series(String name, JsonNode histogram, long total, String link) {
    List<Long> articles = new ArrayList<>();
    histogram.path("buckets").forEach(bucket -> articles.add(bucket.path("doc_count").asLong()));
    return new Series(name, articles, total, "", link);
  }

  private static List<Series> withShares(List<Series> series) {
    long all = Math.max(1, series.stream().mapToLong(Series::total).sum());
    return series.stream()
        .map(
            each ->
                new Series(
                    each.name(),
                    each.articles(),
                    each.total(),
                    String.format(Locale.ROOT, "%.1f %%", 100.0 * each.total() / all),
                    each.link()))
        .toList();
  }

  private static ExploreView view(
      ExploreParameters parameters,
      @Nullable String problem,
      Curves curves,
      List<ExploreView.Spike> spikes) {
    List<String> fields = new ArrayList<>(parameters.queries());
    if (fields.size() < ExploreParameters.MAX_QUERIES) {
      fields.add("");
    }
    return new ExploreView(
        fields,
        problem,
        controls(parameters),
        parameters.hourly(),
        curves.steps(),
        curves.series(),
        spikes);
  }

  private static ExploreView.Controls controls(ExploreParameters parameters) {
    List<Choice> periods =
        Arrays.stream(TimePeriod.values())
            .filter(period -> period != TimePeriod.HOUR && period != TimePeriod.ALL)
            .map(
                period ->
                    new Choice(
                        period.label(),
                        parameters.withPeriod(period).toLink("/explore"),
                        period == parameters.period()))
            .toList();
    List<Choice> splits =
        parameters.queries().size() != 1
            ? List.of()
            : Arrays.stream(Split.values())
                .map(
                    split ->
                        new Choice(
                            split.label(),
                            parameters.withSplit(split).toLink("/explore"),
                            split == parameters.split()))
                .toList();
    return new ExploreView.Controls(periods, splits, parameters.toLink("/explore.csv"));
  }
}
