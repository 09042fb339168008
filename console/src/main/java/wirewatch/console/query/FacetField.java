package wirewatch.console.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wirewatch.console.search.ConsoleLinks;
import wirewatch.console.search.DisplayNames;
import wirewatch.console.view.ValueCount;

/** A field whose values are counted as facets and filter a search. */
enum FacetField {
  AGENCY("Agencies", "agency", "article.agency"),
  COUNTRY("Countries", "country", "article.country_iso_codes"),
  LANGUAGE("Languages", "language", "article.language"),
  SOURCE("Sources", "source", "feed.id"),
  PEOPLE("People", "people", "article.people.name"),
  ORGANISATIONS("Organisations", "organisations", "article.organisations.name"),
  PLACES("Places", "places", "article.places.name"),
  SUBJECT("Subjects", "subject", "article.subjects.name");

  final String title;

  /** The name of the field in queries. */
  final String queryField;

  final String indexField;

  FacetField(String title, String word, String field) {
    this.title = title;
    this.queryField = word;
    this.indexField = field;
  }

  static Optional<FacetField> ofQueryField(String word) {
    for (FacetField facetField : values()) {
      if (facetField.queryField.equals(word)) {
        return Optional.of(facetField);
      }
    }
    return Optional.empty();
  }

  /** Returns the display name of a value. */
  String label(String value) {
    return switch (this) {
      case COUNTRY -> DisplayNames.country(value);
      case LANGUAGE -> DisplayNames.language(value);
      case AGENCY, SOURCE, PEOPLE, ORGANISATIONS, PLACES, SUBJECT -> value;
    };
  }

  /** The buckets of a terms aggregation, each with a link to what is known of it. */
  List<ValueCount> toCounts(JsonNode aggregation) {
    List<ValueCount> counts = new ArrayList<>();
    for (JsonNode bucket : aggregation.path("buckets")) {
      String value = bucket.path("key").asText();
      counts.add(
          new ValueCount(
              value,
              label(value),
              bucket.path("doc_count").asLong(),
              ConsoleLinks.profile(queryField, value)));
    }
    return counts;
  }
}
