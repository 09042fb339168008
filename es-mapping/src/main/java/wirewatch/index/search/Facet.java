package wirewatch.index.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A field by whose values articles are counted. */
public enum Facet {
  AGENCY("article.agency"),
  PUBLISHER("article.publisher"),
  FEED("feed.id"),
  LANGUAGE("article.language"),
  COUNTRY("article.country_iso_codes"),
  PEOPLE("article.people.name"),
  SUBJECT("article.subjects.name");

  private final String field;

  Facet(String field) {
    this.field = field;
  }

  /** Returns the aggregation that counts the values of the field, most frequent first. */
  Map<String, Object> termsAggregation(int size) {
    return Map.of("terms", Map.of("field", field, "size", size));
  }

  /** Parses the result of {@link #termsAggregation}. */
  static List<Count> parseCounts(JsonNode response) {
    List<Count> counts = new ArrayList<>();
    for (JsonNode bucket : response.path("buckets")) {
      counts.add(new Count(bucket.path("key").asText(), bucket.path("doc_count").asLong()));
    }
    return counts;
  }

  /** The number of articles that have a value. */
  public record Count(String value, long articles) {}
}
