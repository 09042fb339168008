package wirewatch.index.search;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.ClusterResponse;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.search.SearchRequest.Sort;

/** Runs searches and aggregations on articles. */
public final class ArticleSearch {
  private static final String ARTICLES = "/wirewatch-articles";
  private static final String MISSING_IS_EMPTY = "?ignore_unavailable=true";
  private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};
  private static final TypeReference<Map<String, List<String>>> PASSAGES = new TypeReference<>() {};
  private static final int MAX_ANALYZED_OFFSET = 999_999;

  private final ClusterClient clusterClient;

  public ArticleSearch(ClusterClient clusterClient) {
    this.clusterClient = clusterClient;
  }

  public SearchHits search(SearchRequest request) throws IndexUnavailableException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", since(request.query(), request.since()));
    body.put("size", request.size());
    body.put("track_total_hits", true);
    body.put("highlight", highlight());
    body.put(
        "sort", request.sort() == Sort.NEWEST ? List.of(newest()) : List.of("_score", newest()));
    JsonNode hits = execute(body).path("hits");
    List<SearchHits.Hit> found = new ArrayList<>();
    for (JsonNode hit : hits.path("hits")) {
      found.add(
          new SearchHits.Hit(
              hit.path("_id").asText(),
              hit.path("_index").asText(),
              ClusterClient.JSON.convertValue(hit.path("_source"), DOCUMENT),
              hit.has("highlight")
                  ? ClusterClient.JSON.convertValue(hit.path("highlight"), PASSAGES)
                  : Map.of()));
    }
    return new SearchHits(hits.path("total").path("value").asLong(), found);
  }

  public List<Facet.Count> count(Facet facet, @Nullable Instant since, int size)
      throws IndexUnavailableException {
    Map<String, Object> body =
        Map.of(
            "size",
            0,
            "track_total_hits",
            false,
            "query",
            since(SearchRequest.ALL, since),
            "aggs",
            Map.of("by", facet.termsAggregation(size)));
    return Facet.parseCounts(execute(body).path("aggregations").path("by"));
  }

  public DailyCounts countByDay(Map<String, Object> query, Instant since)
      throws IndexUnavailableException {
    Map<String, Object> byDay =
        Map.of("field", "@timestamp", "calendar_interval", "day", "min_doc_count", 0);
    Map<String, Object> stories = Map.of("cardinality", Map.of("field", "story.id"));
    Map<String, Object> alone = Map.of("missing", Map.of("field", "story.id"));
    Map<String, Object> counts = Map.of("stories", stories, "alone", alone);
    Map<String, Object> aggregations = new LinkedHashMap<>(counts);
    aggregations.put("days", Map.of("date_histogram", byDay, "aggs", counts));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", 0);
    body.put("track_total_hits", true);
    body.put("query", since(query, since));
    body.put("aggs", aggregations);
    JsonNode response = execute(body);
    JsonNode found = response.path("aggregations");
    List<DailyCounts.Day> days = new ArrayList<>();
    for (JsonNode day : found.path("days").path("buckets")) {
      LocalDate date = LocalDate.parse(day.path("key_as_string").asText().substring(0, 10));
      days.add(new DailyCounts.Day(date, day.path("doc_count").asLong(), storyCount(day)));
    }
    return new DailyCounts(response.at("/hits/total/value").asLong(), storyCount(found), days);
  }

  /** Counts each article without a story as one story. */
  private static long storyCount(JsonNode counts) {
    return counts.at("/stories/value").asLong() + counts.at("/alone/doc_count").asLong();
  }

  public long count() throws IndexUnavailableException {
    ClusterResponse clusterResponse =
        clusterClient.send("GET", ARTICLES + "/_count" + MISSING_IS_EMPTY);
    return clusterResponse.bodyOrThrow("counting articles").path("count").asLong();
  }

  private JsonNode execute(Map<String, Object> body) throws IndexUnavailableException {
    return execute(IndexAlias.ARTICLES, body);
  }

  public JsonNode execute(IndexAlias indexAlias, Map<String, Object> body)
      throws IndexUnavailableException {
    String endpoint = "/" + indexAlias.aliasName() + "/_search" + MISSING_IS_EMPTY;
    return ArticlePager.checkedBody(clusterClient.sendJson("POST", endpoint, body));
  }

  private static Map<String, Object> since(Map<String, Object> query, @Nullable Instant time) {
    return new ArticleSelection(query, time, null).toQuery();
  }

  private static Map<String, Object> newest() {
    return Map.of("@timestamp", Map.of("order", "desc", "unmapped_type", "date"));
  }

  /** Highlights matches in headline, lead and body. */
  static Map<String, Object> highlight() {
    Map<String, Object> whole = Map.of("number_of_fragments", 0);
    Map<String, Object> parts = Map.of("number_of_fragments", 2, "fragment_size", 160);
    return Map.of(
        "max_analyzed_offset",
        MAX_ANALYZED_OFFSET,
        "fields",
        Map.of("article.headline", whole, "article.lead", parts, "article.body", parts));
  }
}
