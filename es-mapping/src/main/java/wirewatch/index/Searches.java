package wirewatch.index;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.index.SearchRequest.Sort;

/** Questions to the articles, and their answers. */
final class Searches {
  private static final String ARTICLES = "/wirewatch-articles";
  private static final String MISSING_IS_EMPTY = "?ignore_unavailable=true";
  private static final List<String> FIELDS =
      List.of(
          "article.headline^3", "article.alternative_headline^2", "article.lead^2", "article.body");
  private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};
  private static final TypeReference<Map<String, List<String>>> PASSAGES = new TypeReference<>() {};
  private static final int BAD_REQUEST = 400;
  private static final int LONGEST_ANALYZED = 999_999;

  private final Rest rest;

  Searches(Rest rest) {
    this.rest = rest;
  }

  SearchHits search(SearchRequest request) throws IndexUnavailable {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", query(request.query(), request.since()));
    body.put("size", request.size());
    body.put("track_total_hits", true);
    body.put("highlight", highlight());
    body.put(
        "sort", request.sort() == Sort.NEWEST ? List.of(newest()) : List.of("_score", newest()));
    JsonNode hits = ask(body, request.query()).path("hits");
    List<SearchHits.Hit> found = new ArrayList<>();
    for (JsonNode hit : hits.path("hits")) {
      found.add(
          new SearchHits.Hit(
              hit.path("_id").asText(),
              hit.path("_index").asText(),
              Rest.JSON.convertValue(hit.path("_source"), DOCUMENT),
              hit.has("highlight")
                  ? Rest.JSON.convertValue(hit.path("highlight"), PASSAGES)
                  : Map.of()));
    }
    return new SearchHits(hits.path("total").path("value").asLong(), found);
  }

  List<Facet.Count> count(Facet facet, @Nullable Instant since, int size) throws IndexUnavailable {
    Map<String, Object> body =
        Map.of(
            "size",
            0,
            "track_total_hits",
            false,
            "query",
            query("*", since),
            "aggs",
            Map.of("by", Map.of("terms", Map.of("field", facet.field(), "size", size))));
    List<Facet.Count> counts = new ArrayList<>();
    for (JsonNode bucket : ask(body, "*").path("aggregations").path("by").path("buckets")) {
      counts.add(new Facet.Count(bucket.path("key").asText(), bucket.path("doc_count").asLong()));
    }
    return counts;
  }

  long count() throws IndexUnavailable {
    Reply reply = rest.send("GET", ARTICLES + "/_count" + MISSING_IS_EMPTY);
    return reply.orThrow("counting articles").path("count").asLong();
  }

  private JsonNode ask(Map<String, Object> body, String query) throws IndexUnavailable {
    return ask(Part.ARTICLES, body, query);
  }

  JsonNode ask(Part part, Map<String, Object> body) throws IndexUnavailable {
    return ask(part, body, String.valueOf(body.get("query")));
  }

  private JsonNode ask(Part part, Map<String, Object> body, String query) throws IndexUnavailable {
    Reply reply = rest.json("POST", "/" + part.alias() + "/_search" + MISSING_IS_EMPTY, body);
    if (reply.status() == BAD_REQUEST) {
      String reason = reply.reason().lines().findFirst().orElse("");
      throw new InvalidQuery("not a query: %s: %s".formatted(query, reason));
    }
    return reply.orThrow("a search");
  }

  /** The clause of a query in Lucene's classic syntax with the short names of fields. */
  static Map<String, Object> clause(String query) {
    boolean all = query.isBlank() || query.strip().equals("*");
    return all
        ? Map.of("match_all", Map.of())
        : Map.of("query_string", Map.of("query", ShortNames.expand(query), "fields", FIELDS));
  }

  private static Map<String, Object> query(String query, @Nullable Instant since) {
    List<Object> filters = new ArrayList<>();
    if (since != null) {
      filters.add(Map.of("range", Map.of("@timestamp", Map.of("gte", since.toString()))));
    }
    return Map.of("bool", Map.of("must", List.of(clause(query)), "filter", filters));
  }

  private static Map<String, Object> newest() {
    return Map.of("@timestamp", Map.of("order", "desc", "unmapped_type", "date"));
  }

  private static Map<String, Object> highlight() {
    Map<String, Object> whole = Map.of("number_of_fragments", 0);
    Map<String, Object> parts = Map.of("number_of_fragments", 2, "fragment_size", 160);
    return Map.of(
        "max_analyzed_offset",
        LONGEST_ANALYZED,
        "fields",
        Map.of("article.headline", whole, "article.lead", parts, "article.body", parts));
  }
}
