package wirewatch.console.explore;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wirewatch.console.explore.ExploreView.Series;
import wirewatch.console.explore.ExploreView.Spike;
import wirewatch.console.explore.ExploreView.Step;
import wirewatch.console.explore.ExploreView.Story;
import wirewatch.console.search.SearchBodies;
import wirewatch.console.story.FoldedStories;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.IndexAlias;
import wirewatch.pipeline.watch.QueryLanguageSearch;

/**
 * Finds the steps of a curve that are more than three standard deviations of a Poisson process
 * above the mean of the others, and the story that made them.
 */
final class SpikeFinder {
  private static final int MAX_SPIKES = 5;
  private static final int MIN_ARTICLES = 4;
  private static final double DEVIATIONS = 3;

  private final ArticleIndex index;
  private final ExploreParameters parameters;

  SpikeFinder(ArticleIndex index, ExploreParameters parameters) {
    this.index = index;
    this.parameters = parameters;
  }

  /** A step of a curve, before its story is known. */
  private record Candidate(Series series, Step step, long articles, double usual) {
    double excess() {
      return (articles - usual) / Math.sqrt(usual + 1);
    }
  }

  /** The spikes of undivided curves; a divided one has none. */
  List<Spike> find(List<Step> steps, List<Series> series) throws IOException {
    if (parameters.split() != Split.NONE) {
      return List.of();
    }
    List<Candidate> candidates = new ArrayList<>();
    series.forEach(each -> candidates.addAll(candidates(steps, each)));
    candidates.sort(Comparator.comparingDouble(Candidate::excess).reversed());
    List<Spike> spikes = new ArrayList<>();
    for (Candidate candidate : candidates.stream().limit(MAX_SPIKES).toList()) {
      spikes.add(
          new Spike(
              candidate.step(),
              candidate.series().name(),
              candidate.articles(),
              String.format(Locale.ROOT, "%.1f", candidate.usual()),
              story(candidate)));
    }
    return spikes;
  }

  private static List<Candidate> candidates(List<Step> steps, Series series) {
    List<Candidate> candidates = new ArrayList<>();
    int others = steps.size() - 1;
    long all = series.articles().stream().mapToLong(Long::longValue).sum();
    for (int i = 0; i < steps.size() && others > 0; i++) {
      long articles = series.articles().get(i);
      double usual = (double) (all - articles) / others;
      Candidate candidate = new Candidate(series, steps.get(i), articles, usual);
      if (articles >= MIN_ARTICLES && candidate.excess() > DEVIATIONS) {
        candidates.add(candidate);
      }
    }
    return candidates;
  }

  private Story story(Candidate candidate) throws IOException {
    Instant from = Instant.parse(candidate.step().iso());
    Instant to = from.plus(1, parameters.hourly() ? ChronoUnit.HOURS : ChronoUnit.DAYS);
    Map<String, Object> matches =
        SearchBodies.filter(
            List.of(
                QueryLanguageSearch.parseQuery(candidate.series().name()),
                SearchBodies.timeRange(from, to)));
    Map<String, Object> first =
        Map.of("top_hits", Map.of("size", 1, "_source", List.of("article.headline")));
    JsonNode response =
        index.searchRaw(
            IndexAlias.ARTICLES,
            SearchBodies.aggregations(
                matches,
                Map.of(
                    "stories",
                    SearchBodies.terms(FoldedStories.STORY, 1, Map.of("first", first)))));
    JsonNode bucket = response.at("/aggregations/stories/buckets/0");
    if (bucket.isMissingNode()) {
      return Story.NONE;
    }
    return new Story(
        bucket.at("/first/hits/hits/0/_source/article/headline").asText(),
        bucket.path("doc_count").asLong(),
        "/story/" + bucket.path("key").asText());
  }
}
