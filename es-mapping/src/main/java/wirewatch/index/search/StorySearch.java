package wirewatch.index.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.IndexUnavailableException;

/** Finds the stories of a selection, those with the most articles first. */
public final class StorySearch {
  private static final List<String> SUMMARY_FIELDS =
      List.of(
          "@timestamp",
          "url.full",
          "feed",
          "story",
          "article.headline",
          "article.lead",
          "article.agency",
          "article.publisher",
          "article.language",
          "article.published",
          "article.country_iso_codes");

  private final ClusterClient clusterClient;

  public StorySearch(ClusterClient clusterClient) {
    this.clusterClient = clusterClient;
  }

  public List<StorySummary> findLargest(ArticleSelection articleSelection, int size)
      throws IndexUnavailableException {
    Map<String, Object> earliest = new LinkedHashMap<>();
    earliest.put("size", 1);
    earliest.put("sort", List.of(Map.of("@timestamp", "asc")));
    earliest.put("_source", SUMMARY_FIELDS);
    Map<String, Object> latest = Map.of("max", Map.of("field", "@timestamp"));
    Map<String, Object> publishers = Map.of("cardinality", Map.of("field", "feed.id"));
    Map<String, Object> stories =
        aggregation(
            size,
            List.of(Map.of("_count", "desc"), Map.of("latest", "desc")),
            Map.of(
                "first", Map.of("top_hits", earliest), "latest", latest, "publishers", publishers));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", 0);
    body.put("track_total_hits", false);
    body.put("query", articleSelection.toQuery());
    body.put("aggs", Map.of("stories", stories));
    List<StorySummary> lines = new ArrayList<>();
    JsonNode response =
        ArticlePager.checkedBody(clusterClient.sendJson("POST", ArticlePager.SEARCH, body));
    for (JsonNode bucket : response.at("/aggregations/stories/buckets")) {
      lines.add(toSummary(bucket));
    }
    return lines;
  }

  /**
   * The aggregation of articles by story.
   *
   * @param order of the stories, by names in {@code parts} or {@code _count}
   * @param parts what is computed of each story
   */
  public static Map<String, Object> aggregation(
      int size, List<Map<String, String>> order, Map<String, ?> parts) {
    return Map.of(
        "terms", Map.of("field", "story.id", "size", size, "order", order), "aggs", parts);
  }

  private static StorySummary toSummary(JsonNode bucket) {
    return new StorySummary(
        bucket.path("key").asText(),
        bucket.path("doc_count").asLong(),
        bucket.at("/publishers/value").asLong(),
        ClusterClient.JSON.convertValue(
            bucket.at("/first/hits/hits/0/_source"), ArticlePager.DOCUMENT),
        Instant.ofEpochMilli(bucket.at("/latest/value").asLong()));
  }
}
