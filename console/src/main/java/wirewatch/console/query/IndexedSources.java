package wirewatch.console.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.model.SourceStatus;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.IndexAlias;

/** Reads the sources that crawlers have polled lately from their events in the index. */
public final class IndexedSources {
  private static final Duration PERIOD = Duration.ofDays(7);
  private static final int MAX_SOURCES = 10_000;

  private final ArticleIndex index;

  public IndexedSources(ArticleIndex index) {
    this.index = index;
  }

  /**
   * A source that was polled in the last seven days.
   *
   * @param status of its last poll; how many of its pages wait is not known to the index
   */
  public record KnownSource(String name, SourceStatus status) {}

  /** Returns the sources by id. */
  public List<KnownSource> read() throws IOException {
    List<KnownSource> sources = new ArrayList<>();
    JsonNode buckets =
        index.searchRaw(IndexAlias.CRAWL, body()).at("/aggregations/sources/buckets");
    for (JsonNode bucket : buckets) {
      sources.add(toKnownSource(bucket));
    }
    sources.sort(Comparator.comparing(source -> source.status().id()));
    return sources;
  }

  private static Map<String, Object> body() {
    Map<String, Object> last = Map.of("max", Map.of("field", "@timestamp"));
    Map<String, Object> success =
        Map.of(
            "filter",
            Map.of("term", Map.of("event.outcome", "success")),
            "aggs",
            Map.of("last", last));
    Map<String, Object> newest =
        Map.of(
            "top_hits",
            Map.of(
                "size",
                1,
                "sort",
                List.of(Map.of("@timestamp", "desc")),
                "_source",
                List.of("feed.name", "event.outcome", "error.message")));
    Map<String, Object> listings = Map.of("cardinality", Map.of("field", "url.full"));
    Map<String, Object> bySource =
        Map.of(
            "terms",
            Map.of("field", "feed.id", "size", MAX_SOURCES),
            "aggs",
            Map.of("success", success, "newest", newest, "listings", listings));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", 0);
    body.put(
        "query",
        Map.of(
            "bool",
            Map.of(
                "filter",
                List.of(
                    Map.of("term", Map.of("event.action", "poll")),
                    Map.of(
                        "range",
                        Map.of(
                            "@timestamp",
                            Map.of("gte", Instant.now().minus(PERIOD).toString())))))));
    body.put("aggs", Map.of("sources", bySource));
    return body;
  }

  private static KnownSource toKnownSource(JsonNode bucket) {
    String id = bucket.path("key").asText();
    JsonNode newest = bucket.at("/newest/hits/hits/0/_source");
    boolean failed = text(newest, "event", "outcome", "").equals("failure");
    return new KnownSource(
        text(newest, "feed", "name", id),
        new SourceStatus(
            id,
            time(bucket.at("/success/last/value")),
            null,
            failed ? 1 : 0,
            failed ? text(newest, "error", "message", "no reason given") : null,
            bucket.at("/listings/value").asInt(),
            0,
            0,
            0,
            0,
            0));
  }

  /** Of a field that is stored as an object or under its dotted name. */
  private static String text(JsonNode source, String object, String field, String otherwise) {
    JsonNode nested = source.path(object).path(field);
    return (nested.isMissingNode() ? source.path(object + "." + field) : nested).asText(otherwise);
  }

  private static @Nullable Instant time(JsonNode millis) {
    return millis.isNumber() ? Instant.ofEpochMilli(millis.asLong()) : null;
  }
}
