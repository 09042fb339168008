package wirewatch.console.search;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.console.view.HighlightParser;

/** Builds search requests in the Elasticsearch query DSL. */
public final class SearchBodies {
  public static final String TIMESTAMP = "@timestamp";
  private static final int MAX_ANALYZED_OFFSET = 999_999;

  private SearchBodies() {}

  /** A search for the total and aggregations, without hits. */
  public static Map<String, Object> aggregations(
      Map<String, Object> query, Map<String, Object> aggs) {
    return Map.of("size", 0, "track_total_hits", true, "query", query, "aggs", aggs);
  }

  /** A search for documents, ordered by one field; the caller may add to it. */
  public static Map<String, Object> documents(
      Map<String, Object> query, int size, String field, String order) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", query);
    body.put("size", size);
    body.put("sort", List.of(sort(field, order)));
    return body;
  }

  /** Some fields of the first documents in ascending order of one field. */
  public static Map<String, Object> earliest(int size, List<String> fields, String field) {
    return Map.of("size", size, "_source", fields, "sort", List.of(sort(field, "asc")));
  }

  public static Map<String, Object> sort(String field, String order) {
    return Map.of(field, Map.of("order", order, "unmapped_type", "date"));
  }

  public static Map<String, Object> filter(List<Map<String, Object>> filters) {
    return Map.of("bool", Map.of("filter", filters));
  }

  public static Map<String, Object> term(String field, String value) {
    return Map.of("term", Map.of(field, value));
  }

  /** A range of times, end exclusive; null leaves a side open. */
  public static Map<String, Object> timeRange(@Nullable Instant from, @Nullable Instant to) {
    Map<String, Object> range = new LinkedHashMap<>();
    if (from != null) {
      range.put("gte", from.toString());
    }
    if (to != null) {
      range.put("lt", to.toString());
    }
    return Map.of("range", Map.of(TIMESTAMP, range));
  }

  public static Map<String, Object> terms(String field, int size) {
    return Map.of("terms", Map.of("field", field, "size", size));
  }

  public static Map<String, Object> terms(String field, int size, Map<String, Object> below) {
    return Map.of("terms", Map.of("field", field, "size", size), "aggs", below);
  }

  /** A count for each interval, empty ones included. */
  public static Map<String, Object> histogram(String interval, Instant from, Instant to) {
    return Map.of(
        "date_histogram",
        Map.of(
            "field",
            TIMESTAMP,
            "fixed_interval",
            interval,
            "min_doc_count",
            0,
            "extended_bounds",
            Map.of("min", from.toEpochMilli(), "max", to.toEpochMilli())));
  }

  /** Highlights hits with the tags that {@link HighlightParser} splits at. */
  public static Map<String, Object> highlight(Map<String, Object> fields) {
    return Map.of(
        "max_analyzed_offset",
        MAX_ANALYZED_OFFSET,
        "pre_tags",
        List.of(HighlightParser.PRE_TAG),
        "post_tags",
        List.of(HighlightParser.POST_TAG),
        "fields",
        fields);
  }
}
