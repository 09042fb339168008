package wirewatch.pipeline.watch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.query.InvalidQuery;
import wirewatch.alerting.query.QueryWarning;
import wirewatch.alerting.query.WatchQuery;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.DailyCounts;
import wirewatch.index.search.SearchHits;
import wirewatch.index.search.SearchRequest;

/**
 * The result of running a query on stored articles.
 *
 * @param history how often it would have matched, day by day
 * @param samples the latest matches, at most ten, each of another story
 * @param alerts how many alerts it would have raised: one for each story
 * @param busiestDay alerts on the busiest day
 * @param warnings about the query, and about too many alerts
 */
public record WatchTrial(
    String query,
    Instant since,
    DailyCounts history,
    List<SearchHits.Hit> samples,
    long alerts,
    long busiestDay,
    List<String> warnings) {
  private static final int MAX_SAMPLES = 10;
  private static final int MAX_HITS = 100;

  public WatchTrial {
    samples = List.copyOf(samples);
    warnings = List.copyOf(warnings);
  }

  /**
   * The query to run and its limits.
   *
   * @param languages primary subtags of BCP 47; empty for all
   * @param perStory one alert a story; false for one an article
   * @param minScore so much of the query at least; zero for whatever matches
   * @param maxPerDay a warning is given for more alerts a day
   */
  public record Plan(
      String query,
      Set<String> languages,
      boolean perStory,
      float minScore,
      Duration period,
      int maxPerDay) {
    /** The default period. */
    public static final Duration DEFAULT_PERIOD = Duration.ofDays(30);

    /** The default limit of alerts a day. */
    public static final int DEFAULT_MAX_PER_DAY = 50;

    public Plan {
      languages = Set.copyOf(languages);
      if (!(minScore >= 0)) {
        throw new IllegalArgumentException("the minimum score must not be negative: " + minScore);
      }
    }

    /** All languages, once a story, on the last 30 days. */
    public static Plan of(String query) {
      return new Plan(query, Set.of(), true, 0, DEFAULT_PERIOD, DEFAULT_MAX_PER_DAY);
    }

    /** As the watch would match, without its {@code min_matches}. */
    public static Plan of(Watch watch) {
      return new Plan(
          watch.query(),
          watch.languages(),
          watch.perStory(),
          watch.minScore(),
          DEFAULT_PERIOD,
          DEFAULT_MAX_PER_DAY);
    }
  }

  /**
   * Runs a query on stored articles.
   *
   * @throws InvalidQueryException with the position and the remedy
   */
  public static WatchTrial run(ArticleIndex index, Plan plan, Instant now) throws IOException {
    WatchQuery query =
        switch (WatchQuery.parse(plan.query())) {
          case WatchQuery parsed -> parsed;
          case InvalidQuery refused -> throw new InvalidQueryException(refused);
        };
    Map<String, Object> restricted =
        restrictToLanguages(query.toElasticsearch(plan.minScore()), plan.languages());
    Instant since = now.minus(plan.period());
    DailyCounts dailyCounts = index.countByDay(restricted, since);
    SearchHits hits =
        index.search(new SearchRequest(restricted, MAX_HITS, SearchRequest.Sort.NEWEST, since));
    long alerts = plan.perStory() ? dailyCounts.stories() : dailyCounts.articles();
    long busiest =
        dailyCounts.days().stream()
            .mapToLong(day -> plan.perStory() ? day.stories() : day.articles())
            .max()
            .orElse(0);
    List<String> warnings =
        new ArrayList<>(
            query.warnings(plan.languages()).stream().map(QueryWarning::message).toList());
    if (busiest > plan.maxPerDay()) {
      warnings.add(
          "it would have raised %d alerts on its busiest day, more than %d: ask for more words, or make it a digest"
              .formatted(busiest, plan.maxPerDay()));
    }
    return new WatchTrial(
        plan.query(), since, dailyCounts, samples(hits), alerts, busiest, warnings);
  }

  private static Map<String, Object> restrictToLanguages(
      Map<String, Object> query, Set<String> languages) {
    if (languages.isEmpty()) {
      return query;
    }
    List<Object> either = new ArrayList<>();
    for (String language : languages) {
      either.add(Map.of("term", Map.of("article.language", language)));
      either.add(Map.of("prefix", Map.of("article.language", language + "-")));
    }
    return Map.of(
        "bool",
        Map.of(
            "must", List.of(query), "filter", List.of(Map.of("bool", Map.of("should", either)))));
  }

  private static List<SearchHits.Hit> samples(SearchHits hits) {
    Set<Object> stories = new HashSet<>();
    return hits.hits().stream()
        .filter(hit -> stories.add(storyId(hit)))
        .limit(MAX_SAMPLES)
        .toList();
  }

  private static Object storyId(SearchHits.Hit hit) {
    Object story = hit.document().get("story");
    Object id = story instanceof Map<?, ?> fields ? fields.get("id") : null;
    return id == null ? hit.id() : id;
  }
}
