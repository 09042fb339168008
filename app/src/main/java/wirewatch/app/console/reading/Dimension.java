package wirewatch.app.console.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wirewatch.app.console.view.Count;

/** A field whose values are counted as facets and filter a search. */
enum Dimension {
  AGENCY("Agencies", "agency", "article.agency"),
  COUNTRY("Countries", "country", "article.country_iso_codes"),
  LANGUAGE("Languages", "language", "article.language"),
  SOURCE("Sources", "source", "feed.id"),
  PEOPLE("People", "people", "article.people.name"),
  ORGANISATIONS("Organisations", "organisations", "article.organisations.name"),
  SUBJECT("Subjects", "subject", "article.subjects.name");

  final String title;

  /** The name of the field in queries. */
  final String word;

  final String field;

  Dimension(String title, String word, String field) {
    this.title = title;
    this.word = word;
    this.field = field;
  }

  static Optional<Dimension> ofWord(String word) {
    for (Dimension dimension : values()) {
      if (dimension.word.equals(word)) {
        return Optional.of(dimension);
      }
    }
    return Optional.empty();
  }

  /** Returns the display name of a value. */
  String label(String value) {
    return switch (this) {
      case COUNTRY -> Countries.name(value);
      case LANGUAGE -> Countries.language(value);
      case AGENCY, SOURCE, PEOPLE, ORGANISATIONS, SUBJECT -> value;
    };
  }

  /** The buckets of a terms aggregation, each with a link to its articles. */
  List<Count> counts(JsonNode aggregation) {
    List<Count> counts = new ArrayList<>();
    for (JsonNode bucket : aggregation.path("buckets")) {
      String value = bucket.path("key").asText();
      counts.add(
          new Count(
              value, label(value), bucket.path("doc_count").asLong(), Links.search(word, value)));
    }
    return counts;
  }
}
