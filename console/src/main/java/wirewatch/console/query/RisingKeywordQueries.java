package wirewatch.console.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wirewatch.console.view.TodayView.RisingKeyword;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.IndexAlias;

/** Finds keywords of the last 24 hours that are more frequent than in the seven days before. */
final class RisingKeywordQueries {
  private static final String KEYWORD_FIELD = "article.terms";
  private static final int CANDIDATES = 300;
  private static final int MAX_SHOWN = 12;
  private static final int MIN_COUNT = 2;
  private static final double BASELINE_DAYS = 7;

  private final ArticleIndex index;

  RisingKeywordQueries(ArticleIndex index) {
    this.index = index;
  }

  private record Candidate(String keyword, long today, double usual) {
    /** The excess over the usual count, in standard deviations. */
    double score() {
      return (today - usual) / Math.sqrt(usual + 1);
    }
  }

  List<RisingKeyword> read(Instant now) throws IOException {
    Instant since = now.minus(Duration.ofDays(1));
    Map<String, Long> today =
        counts(
            since,
            now,
            Map.of("field", KEYWORD_FIELD, "size", CANDIDATES, "min_doc_count", MIN_COUNT));
    if (today.isEmpty()) {
      return List.of();
    }
    Map<String, Long> before =
        counts(
            since.minus(Duration.ofDays((long) BASELINE_DAYS)),
            since,
            Map.of(
                "field",
                KEYWORD_FIELD,
                "size",
                CANDIDATES,
                "include",
                List.copyOf(today.keySet())));
    List<Candidate> candidates = new ArrayList<>();
    today.forEach(
        (keyword, count) ->
            candidates.add(
                new Candidate(keyword, count, before.getOrDefault(keyword, 0L) / BASELINE_DAYS)));
    return candidates.stream()
        .filter(candidate -> candidate.today() > candidate.usual())
        .sorted(
            Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(Candidate::keyword))
        .limit(MAX_SHOWN)
        .map(RisingKeywordQueries::toView)
        .toList();
  }

  private static RisingKeyword toView(Candidate candidate) {
    return new RisingKeyword(
        candidate.keyword(),
        candidate.today(),
        String.format(Locale.ROOT, "%.1f", candidate.usual()),
        ConsoleLinks.search(ConsoleLinks.clause("article.terms", candidate.keyword())));
  }

  private Map<String, Long> counts(Instant from, Instant to, Map<String, Object> terms)
      throws IOException {
    JsonNode response =
        index.searchRaw(
            IndexAlias.ARTICLES,
            SearchBodies.aggregations(
                SearchBodies.filter(List.of(SearchBodies.timeRange(from, to))),
                Map.of("keywords", Map.of("terms", terms))));
    Map<String, Long> counts = new HashMap<>();
    for (JsonNode bucket : response.at("/aggregations/keywords/buckets")) {
      counts.put(bucket.path("key").asText(), bucket.path("doc_count").asLong());
    }
    return counts;
  }
}
