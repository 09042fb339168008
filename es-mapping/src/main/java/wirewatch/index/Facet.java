package wirewatch.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A field that articles are counted by. */
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

  /** The aggregation that counts its values, most frequent first. */
  Map<String, Object> terms(int size) {
    return Map.of("terms", Map.of("field", field, "size", size));
  }

  /** The answer of {@link #terms}. */
  static List<Count> counts(JsonNode answer) {
    List<Count> counts = new ArrayList<>();
    for (JsonNode bucket : answer.path("buckets")) {
      counts.add(new Count(bucket.path("key").asText(), bucket.path("doc_count").asLong()));
    }
    return counts;
  }

  /** How many articles have a value. */
  public record Count(String value, long articles) {}
}
