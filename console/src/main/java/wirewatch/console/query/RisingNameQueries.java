package wirewatch.console.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import wirewatch.console.search.ConsoleLinks;
import wirewatch.console.search.SearchBodies;
import wirewatch.console.view.TodayView.RisingName;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.IndexAlias;

/**
 * Finds the people, organisations, places and subjects of the last 24 hours that are more frequent
 * than in the seven days before.
 */
final class RisingNameQueries {
  private static final Map<String, String> FIELDS =
      Map.of(
          "people", "article.people.name",
          "organisations", "article.organisations.name",
          "places", "article.places.name",
          "subject", "article.subjects.name");
  private static final int CANDIDATES = 100;
  private static final int MAX_SHOWN = 12;
  private static final int MIN_COUNT = 2;
  private static final int BASELINE_DAYS = 7;

  private final ArticleIndex index;

  RisingNameQueries(ArticleIndex index) {
    this.index = index;
  }

  /** A value of a field, by the name of the field in queries. */
  private record Name(String field, String value) {}

  private record Candidate(Name name, long today, double usual) {
    /** The excess over the usual count, in standard deviations. */
    double score() {
      return (today - usual) / Math.sqrt(usual + 1);
    }
  }

  List<RisingName> read(Instant now) throws IOException {
    Instant since = now.minus(Duration.ofDays(1));
    Map<Name, Long> today = counts(since, now, Map.of());
    if (today.isEmpty()) {
      return List.of();
    }
    Map<String, List<String>> included = new HashMap<>();
    today
        .keySet()
        .forEach(
            name ->
                included
                    .computeIfAbsent(name.field(), field -> new ArrayList<>())
                    .add(name.value()));
    Map<Name, Long> before = counts(since.minus(Duration.ofDays(BASELINE_DAYS)), since, included);
    List<Candidate> candidates = new ArrayList<>();
    today.forEach(
        (name, count) ->
            candidates.add(
                new Candidate(
                    name, count, before.getOrDefault(name, 0L) / (double) BASELINE_DAYS)));
    return mostRising(candidates);
  }

  /** A name that is both a place and an organisation is shown once. */
  private static List<RisingName> mostRising(List<Candidate> candidates) {
    Set<String> shown = new HashSet<>();
    return candidates.stream()
        .filter(candidate -> candidate.today() > candidate.usual())
        .sorted(
            Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(candidate -> candidate.name().value())
                .thenComparing(candidate -> candidate.name().field()))
        .filter(candidate -> shown.add(candidate.name().value().toLowerCase(Locale.ROOT)))
        .limit(MAX_SHOWN)
        .map(RisingNameQueries::toView)
        .toList();
  }

  private static RisingName toView(Candidate candidate) {
    return new RisingName(
        candidate.name().value(),
        candidate.today(),
        String.format(Locale.ROOT, "%.1f", candidate.usual()),
        ConsoleLinks.profile(candidate.name().field(), candidate.name().value()));
  }

  /**
   * @param included the values that are counted by field; empty for the most frequent ones
   */
  private Map<Name, Long> counts(Instant from, Instant to, Map<String, List<String>> included)
      throws IOException {
    Map<String, Object> aggregations = new HashMap<>();
    FIELDS.forEach(
        (name, field) -> {
          if (included.isEmpty()) {
            aggregations.put(
                name,
                Map.of(
                    "terms",
                    Map.of("field", field, "size", CANDIDATES, "min_doc_count", MIN_COUNT)));
          } else if (included.containsKey(name)) {
            aggregations.put(
                name,
                Map.of(
                    "terms",
                    Map.of("field", field, "size", CANDIDATES, "include", included.get(name))));
          }
        });
    JsonNode response =
        index.searchRaw(
            IndexAlias.ARTICLES,
            SearchBodies.aggregations(
                SearchBodies.filter(List.of(SearchBodies.timeRange(from, to))), aggregations));
    Map<Name, Long> counts = new HashMap<>();
    for (String name : FIELDS.keySet()) {
      for (JsonNode bucket : response.path("aggregations").path(name).path("buckets")) {
        counts.put(new Name(name, bucket.path("key").asText()), bucket.path("doc_count").asLong());
      }
    }
    return counts;
  }
}
