package wirewatch.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the stories of a selection, those with the most articles first. */
final class StoryList {
  private static final List<String> SHOWN =
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

  private final Rest rest;

  StoryList(Rest rest) {
    this.rest = rest;
  }

  List<StoryLine> biggest(Selection selection, int size) throws IndexUnavailable {
    Map<String, Object> earliest = new LinkedHashMap<>();
    earliest.put("size", 1);
    earliest.put("sort", List.of(Map.of("@timestamp", "asc")));
    earliest.put("_source", SHOWN);
    Map<String, Object> latest = Map.of("max", Map.of("field", "@timestamp"));
    Map<String, Object> publishers = Map.of("cardinality", Map.of("field", "feed.id"));
    Map<String, Object> order = Map.of("_count", "desc");
    Map<String, Object> stories =
        Map.of(
            "terms",
            Map.of(
                "field",
                "story.id",
                "size",
                size,
                "order",
                List.of(order, Map.of("latest", "desc"))),
            "aggs",
            Map.of(
                "first", Map.of("top_hits", earliest), "latest", latest, "publishers", publishers));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", 0);
    body.put("track_total_hits", false);
    body.put("query", selection.filtered());
    body.put("aggs", Map.of("stories", stories));
    List<StoryLine> lines = new ArrayList<>();
    JsonNode answer = Paging.answer(rest.json("POST", Paging.SEARCH, body));
    for (JsonNode bucket : answer.at("/aggregations/stories/buckets")) {
      lines.add(line(bucket));
    }
    return lines;
  }

  private static StoryLine line(JsonNode bucket) {
    return new StoryLine(
        bucket.path("key").asText(),
        bucket.path("doc_count").asLong(),
        bucket.at("/publishers/value").asLong(),
        Rest.JSON.convertValue(bucket.at("/first/hits/hits/0/_source"), Paging.DOCUMENT),
        Instant.ofEpochMilli(bucket.at("/latest/value").asLong()));
  }
}
