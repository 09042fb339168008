package wirewatch.console.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wirewatch.console.search.ConsoleLinks;
import wirewatch.console.search.DisplayNames;
import wirewatch.console.view.ArticleView.Fact;
import wirewatch.console.view.ArticleView.Value;
import wirewatch.console.view.DisplayTime;
import wirewatch.console.view.DocumentFields;
import wirewatch.console.view.Texts;

/** The fields of an article in words: names instead of codes, each a link to its articles. */
final class ArticleFacts {
  private static final List<String> FIELDS =
      List.of(
          "agency",
          "publisher",
          "syndication",
          "creditline",
          "byline",
          "authors",
          "dateline",
          "published",
          "modified",
          "language",
          "section",
          "genres",
          "country_iso_codes",
          "people",
          "organisations",
          "places",
          "subjects",
          "terms",
          "keywords",
          "urgency",
          "update",
          "pub_status",
          "slugline",
          "embargoed",
          "editor_notes",
          "copyright_holder",
          "usage_terms",
          "free_access",
          "opt_out",
          "word_count",
          "version");
  private static final Set<String> TIMES = Set.of("published", "modified", "embargoed");
  private static final Map<String, String> QUERY_FIELDS = queryFields();

  private ArticleFacts() {}

  /** The fields whose values lead to a search, by their names in queries. */
  private static Map<String, String> queryFields() {
    Map<String, String> fields = new HashMap<>();
    for (String same :
        List.of(
            "agency", "publisher", "language", "people", "organisations", "places", "section")) {
      fields.put(same, same);
    }
    fields.put("country_iso_codes", "country");
    fields.put("subjects", "subject");
    return fields;
  }

  static List<Fact> of(DocumentFields article) {
    List<Fact> facts = new ArrayList<>();
    for (String field : FIELDS) {
      String path = field.equals("dateline") ? "article.dateline.text" : "article." + field;
      List<Value> values =
          article.texts(path).stream().map(value -> toValue(field, value)).toList();
      if (!values.isEmpty()) {
        String origin = article.text("article.provenance." + field);
        facts.add(new Fact(Texts.fieldName(field), values, origin));
      }
    }
    return facts;
  }

  private static Value toValue(String field, String value) {
    if (TIMES.contains(field)) {
      DisplayTime time = DisplayTime.of(value);
      return new Value(time.text(), "", time);
    }
    String queryField = QUERY_FIELDS.get(field);
    String link = queryField == null ? "" : ConsoleLinks.profile(queryField, value);
    return new Value(label(field, value), link, null);
  }

  private static String label(String field, String value) {
    return switch (field) {
      case "country_iso_codes" -> DisplayNames.country(value);
      case "language" -> DisplayNames.language(value);
      case "free_access" -> value.equals("true") ? "yes" : "no";
      case "pub_status", "update", "genres" -> value.replace('_', ' ');
      default -> value;
    };
  }
}
