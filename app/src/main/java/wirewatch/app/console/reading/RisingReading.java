package wirewatch.app.console.reading;

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
import wirewatch.app.console.view.TodayView.Rising;
import wirewatch.index.ArticleIndex;
import wirewatch.index.Part;

/** Finds keywords of the last 24 hours that are more frequent than in the seven days before. */
final class RisingReading {
  private static final String FIELD = "article.terms";
  private static final int CANDIDATES = 300;
  private static final int SHOWN = 12;
  private static final int LEAST = 2;
  private static final double DAYS = 7;

  private final ArticleIndex index;

  RisingReading(ArticleIndex index) {
    this.index = index;
  }

  private record Candidate(String keyword, long today, double usual) {
    /** The excess over the usual count, in standard deviations. */
    double rise() {
      return (today - usual) / Math.sqrt(usual + 1);
    }
  }

  List<Rising> read(Instant now) throws IOException {
    Instant since = now.minus(Duration.ofDays(1));
    Map<String, Long> today =
        counts(since, now, Map.of("field", FIELD, "size", CANDIDATES, "min_doc_count", LEAST));
    if (today.isEmpty()) {
      return List.of();
    }
    Map<String, Long> before =
        counts(
            since.minus(Duration.ofDays((long) DAYS)),
            since,
            Map.of("field", FIELD, "size", CANDIDATES, "include", List.copyOf(today.keySet())));
    List<Candidate> candidates = new ArrayList<>();
    today.forEach(
        (keyword, count) ->
            candidates.add(new Candidate(keyword, count, before.getOrDefault(keyword, 0L) / DAYS)));
    return candidates.stream()
        .filter(candidate -> candidate.today() > candidate.usual())
        .sorted(
            Comparator.comparingDouble(Candidate::rise)
                .reversed()
                .thenComparing(Candidate::keyword))
        .limit(SHOWN)
        .map(RisingReading::rising)
        .toList();
  }

  private static Rising rising(Candidate candidate) {
    return new Rising(
        candidate.keyword(),
        candidate.today(),
        String.format(Locale.ROOT, "%.1f", candidate.usual()),
        Links.search(Links.clause("article.terms", candidate.keyword())));
  }

  private Map<String, Long> counts(Instant from, Instant to, Map<String, Object> terms)
      throws IOException {
    JsonNode answer =
        index.ask(
            Part.ARTICLES,
            Bodies.figures(
                Bodies.all(List.of(Bodies.between(from, to))),
                Map.of("keywords", Map.of("terms", terms))));
    Map<String, Long> counts = new HashMap<>();
    for (JsonNode bucket : answer.at("/aggregations/keywords/buckets")) {
      counts.put(bucket.path("key").asText(), bucket.path("doc_count").asLong());
    }
    return counts;
  }
}
