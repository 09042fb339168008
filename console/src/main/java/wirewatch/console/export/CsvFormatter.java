package wirewatch.console.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Formats articles as CSV (RFC 4180). A cell that a spreadsheet would evaluate as a formula is
 * prefixed with an apostrophe, because its text comes from the web.
 */
public final class CsvFormatter implements ExportFormatter {
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
  private static final String LINE_END = "\r\n";
  private static final String LISTED = "article.listed";
  private static final String DESIGNATIONS = "article.designations";
  private static final Map<String, String> COLUMNS = columns();

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

  @Override
  public String header() {
    return "id," + String.join(",", COLUMNS.keySet()) + LINE_END;
  }

  @Override
  public String formatArticle(String id, Map<String, Object> document, boolean first) {
    ExportedFields exportedFields = new ExportedFields(document);
    List<String> cells = new ArrayList<>();
    cells.add(toCell(id));
    for (String path : COLUMNS.values()) {
      cells.add(toCell(value(exportedFields, path)));
    }
    return String.join(",", cells) + LINE_END;
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

  @Override
  public String footer() {
    return "";
  }

  /** Quotes a text where it needs it, and disarms a formula. */
  public static String toCell(String text) {
    String safe =
        !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
