package wirewatch.pipeline.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.search.IndexAlias;
import wirewatch.pipeline.triage.ListedHit;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageSubject;
import wirewatch.screening.store.ListVersion;

/** Closes the hits of entries that a list has no more; what was decided as false stays so. */
final class HitCloser {
  private static final String BY = "wirewatch";
  private static final int IDS_AT_ONCE = 1_000;
  private static final int ARTICLES_AT_ONCE = 500;

  private final ArticleIndex index;
  private final HitReview review;

  HitCloser(ArticleIndex index, InstantSource clock) {
    this.index = index;
    this.review = new HitReview(index, clock);
  }

  /** Closes the hits of some entries; returns how many. */
  int close(ListVersion version, List<String> removed) throws IndexUnavailableException {
    int closed = 0;
    for (int start = 0; start < removed.size(); start += IDS_AT_ONCE) {
      List<String> ids = removed.subList(start, Math.min(removed.size(), start + IDS_AT_ONCE));
      closed += closePart(version, ids);
    }
    return closed;
  }

  private int closePart(ListVersion version, List<String> ids) throws IndexUnavailableException {
    Set<String> removed = new HashSet<>(ids);
    int closed = 0;
    Object after = null;
    JsonNode hits;
    do {
      hits =
          index.searchRaw(IndexAlias.ARTICLES, body(version.list(), ids, after)).at("/hits/hits");
      for (JsonNode hit : hits) {
        closed += close(hit, version, removed);
        after = hit.path("sort");
      }
    } while (hits.size() == ARTICLES_AT_ONCE);
    return closed;
  }

  private static Map<String, Object> body(String list, List<String> ids, @Nullable Object after) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(
        "query",
        Map.of(
            "bool",
            Map.of(
                "filter",
                List.of(
                    Map.of("term", Map.of("article.listed.list", list)),
                    Map.of("terms", Map.of("article.listed.id", ids))))));
    body.put("size", ARTICLES_AT_ONCE);
    body.put("_source", HitReview.FIELDS);
    body.put("sort", List.of(Map.of("event.created", "desc"), Map.of("url.full", "asc")));
    if (after != null) {
      body.put("search_after", after);
    }
    return body;
  }

  private int close(JsonNode article, ListVersion version, Set<String> removed)
      throws IndexUnavailableException {
    List<TriageSubject> gone = new ArrayList<>();
    for (TriageSubject subject :
        HitReview.subjects(article.path("_id").asText(), article.path("_source"))) {
      ListedHit hit = subject.hit();
      if (hit != null
          && hit.mention().list().equals(version.list())
          && removed.contains(hit.mention().id())) {
        gone.add(subject);
      }
    }
    Map<String, TriageCase> decided = review.decided(gone.stream().map(TriageSubject::id).toList());
    gone.removeIf(subject -> !isClosable(decided, subject));
    String note =
        "version %s of %s, taken over %s, has the entry no more"
            .formatted(version.version(), version.list(), day(version.fetched()));
    return gone.isEmpty() ? 0 : review.decide(gone, HitDecision.CLOSED, note, BY).cases().size();
  }

  private static boolean isClosable(Map<String, TriageCase> decided, TriageSubject subject) {
    TriageCase known = decided.getOrDefault(subject.id(), TriageCase.ofNew(subject));
    return switch (HitDecision.of(known.state())) {
      case OPEN, TRUE, UNSURE -> true;
      case FALSE, CLOSED -> false;
    };
  }

  private static String day(Instant time) {
    return time.toString().substring(0, 10);
  }
}
