package wirewatch.console.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns of an export as a table, CSV or spreadsheet: an article has one text for each. */
final class ExportColumns {
  private static final String LISTED = "article.listed";
  private static final String DESIGNATIONS = "article.designations";
  private static final Map<String, String> COLUMNS = columns();

  private ExportColumns() {}

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("time", "@timestamp");
    columns.put("headline", "article.headline");
    columns.put("lead", "article.lead");
    columns.put("body", "article.body");
    columns.put("agency", "article.agency");
    columns.put("publisher", "article.publisher");
    columns.put("byline", "article.byline");
    columns.put("authors", "article.authors");
    columns.put("dateline", "article.dateline.text");
    columns.put("published", "article.published");
    columns.put("modified", "article.modified");
    columns.put("first_seen", "event.created");
    columns.put("language", "article.language");
    columns.put("section", "article.section");
    columns.put("countries", "article.country_iso_codes");
    columns.put("people", "article.people");
    columns.put("organisations", "article.organisations");
    columns.put("places", "article.places");
    columns.put("listed", LISTED);
    columns.put("designations", DESIGNATIONS);
    columns.put("subjects", "article.subjects");
    columns.put("keywords", "article.keywords");
    columns.put("urgency", "article.urgency");
    columns.put("update", "article.update");
    columns.put("version", "article.version");
    columns.put("story", "story.id");
    columns.put("source", "feed.id");
    columns.put("url", "url.full");
    return columns;
  }

  /** The names of the columns, the id first. */
  static List<String> names() {
    List<String> names = new ArrayList<>(List.of("id"));
    names.addAll(COLUMNS.keySet());
    return names;
  }

  /** The texts of the columns; empty where the article has none. */
  static List<String> values(String id, Map<String, Object> document) {
    ExportedFields exportedFields = new ExportedFields(document);
    List<String> values = new ArrayList<>(List.of(id));
    COLUMNS.values().forEach(path -> values.add(value(exportedFields, path)));
    return values;
  }

  private static String value(ExportedFields exportedFields, String path) {
    return switch (path) {
      case LISTED -> listed(exportedFields);
      case DESIGNATIONS -> designations(exportedFields);
      default ->
          exportedFields.text(path).orElseGet(() -> String.join("; ", exportedFields.texts(path)));
    };
  }

  /** What is reported and the names, of each designation: {@code added (eu) Anna Weber}. */
  private static String designations(ExportedFields exportedFields) {
    return exportedFields.objects(DESIGNATIONS).stream()
        .map(
            reported ->
                "%s (%s) %s"
                    .formatted(
                        reported.text("action").orElse(""),
                        reported.text("authority").orElse(""),
                        String.join(", ", reported.texts("names"))))
        .collect(Collectors.joining("; "));
  }

  /** List, entry, name and score of each listed name: {@code clients/c-4 WEBER, Anna (0.73)}. */
  private static String listed(ExportedFields exportedFields) {
    return exportedFields.objects(LISTED).stream()
        .map(
            mention ->
                "%s/%s %s (%s)"
                    .formatted(
                        mention.text("list").orElse(""),
                        mention.text("id").orElse(""),
                        mention.text("name").orElse(""),
                        mention.text("score").orElse("")))
        .collect(Collectors.joining("; "));
  }
}
