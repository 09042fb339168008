package wirewatch.console.export;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Formats articles as CSV (RFC 4180). A cell that a spreadsheet would evaluate as a formula is
 * prefixed with an apostrophe, because its text comes from the web.
 */
public final class CsvFormatter implements ExportFormatter {
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
  private static final String LINE_END = "\r\n";

  @Override
  public String header() {
    return String.join(",", ExportColumns.names()) + LINE_END;
  }

  @Override
  public String formatArticle(String id, Map<String, Object> document, boolean first) {
    return ExportColumns.values(id, document).stream()
        .map(CsvFormatter::toCell)
        .collect(Collectors.joining(",", "", LINE_END));
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
