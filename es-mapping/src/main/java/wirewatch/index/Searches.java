package wirewatch.index;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.index.SearchRequest.Sort;

/** Runs searches and aggregations on articles. */
final class Searches {
  private static final String ARTICLES = "/wirewatch-articles";
  private static final String MISSING_IS_EMPTY = "?ignore_unavailable=true";
  private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};
  private static final TypeReference<Map<String, List<String>>> PASSAGES = new TypeReference<>() {};
  private static final int LONGEST_ANALYZED = 999_999;

  private final Rest rest;

  Searches(Rest rest) {
    this.rest = rest;
  }

  SearchHits search(SearchRequest request) throws IndexUnavailable {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", since(request.query(), request.since()));
    body.put("size", request.size());
    body.put("track_total_hits", true);
    body.put("highlight", highlight());
    body.put(
        "sort", request.sort() == Sort.NEWEST ? List.of(newest()) : List.of("_score", newest()));
    JsonNode hits = ask(body).path("hits");
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
            since(SearchRequest.ALL, since),
            "aggs",
            Map.of("by", facet.terms(size)));
    return Facet.counts(ask(body).path("aggregations").path("by"));
  }

  History history(Map<String, Object> query, Instant since) throws IndexUnavailable {
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
    JsonNode answer = ask(body);
    JsonNode found = answer.path("aggregations");
    List<History.Day> days = new ArrayList<>();
    for (JsonNode day : found.path("days").path("buckets")) {
      LocalDate date = LocalDate.parse(day.path("key_as_string").asText().substring(0, 10));
      days.add(new History.Day(date, day.path("doc_count").asLong(), stories(day)));
    }
    return new History(answer.at("/hits/total/value").asLong(), stories(found), days);
  }

  /** Counts each article without a story as one story. */
  private static long stories(JsonNode counts) {
    return counts.at("/stories/value").asLong() + counts.at("/alone/doc_count").asLong();
  }

  long count() throws IndexUnavailable {
    Reply reply = rest.send("GET", ARTICLES + "/_count" + MISSING_IS_EMPTY);
    return reply.orThrow("counting articles").path("count").asLong();
  }

  private JsonNode ask(Map<String, Object> body) throws IndexUnavailable {
    return ask(Part.ARTICLES, body);
  }

  JsonNode ask(Part part, Map<String, Object> body) throws IndexUnavailable {
    String endpoint = "/" + part.alias() + "/_search" + MISSING_IS_EMPTY;
    return rest.json("POST", endpoint, body).orThrow("a search");
  }

  private static Map<String, Object> since(Map<String, Object> query, @Nullable Instant time) {
    return new Selection(query, time, null).filtered();
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
        LONGEST_ANALYZED,
        "fields",
        Map.of("article.headline", whole, "article.lead", parts, "article.body", parts));
  }
}
