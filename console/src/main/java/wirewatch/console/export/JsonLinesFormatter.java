package wirewatch.console.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Formats the stored documents as JSON Lines, each with its id. */
final class JsonLinesFormatter implements ExportFormatter {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String header() {
    return "";
  }

  @Override
  public String formatArticle(String id, Map<String, Object> document, boolean first) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", id);
    line.putAll(document);
    return toLine(line) + "\n";
  }

  @Override
  public String footer() {
    return "";
  }

  /** Serializes to one line; Unicode line separators are escaped. */
  static String toLine(Object value) {
    try {
      return JSON.writeValueAsString(value)
          .replace("\u0085", "\\u0085")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("documents are maps, lists, texts and numbers", e);
    }
  }
}
