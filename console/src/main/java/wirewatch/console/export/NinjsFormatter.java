package wirewatch.console.export;

import java.util.Map;

/** Formats articles as a JSON array of ninjs objects, one per line. */
final class NinjsFormatter implements ExportFormatter {

  @Override
  public String header() {
    return "[";
  }

  @Override
  public String formatArticle(String id, Map<String, Object> document, boolean first) {
    return (first ? "\n" : ",\n") + JsonLinesFormatter.toLine(NinjsItem.of(id, document));
  }

  @Override
  public String footer() {
    return "\n]\n";
  }
}
