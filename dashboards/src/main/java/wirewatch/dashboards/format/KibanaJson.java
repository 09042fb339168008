package wirewatch.dashboards.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import wirewatch.dashboards.model.DataView;

/** JSON serialization and the fragments common to all formats. */
final class KibanaJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The refresh interval of dashboards, initially paused. */
  static final int REFRESH_MILLIS = 60_000;

  private KibanaJson() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }

  static String toCompactJson(ObjectNode node) {
    return toJson(node, false);
  }

  static String toCompactJson(ArrayNode node) {
    return toJson(node, false);
  }

  /** Serializes with indentation and a trailing line feed, for version control. */
  static String toPrettyJson(ObjectNode node) {
    return toJson(node, true) + "\n";
  }

  /** Returns the time range of the last days. */
  static ObjectNode lastDays(int days) {
    return object().put("from", "now-" + days + "d").put("to", "now");
  }

  /** Returns the field formats of a data view: URLs as links. */
  static ObjectNode fieldFormats(DataView view) {
    ObjectNode formats = object();
    for (String link : view.linkFields()) {
      formats.putObject(link).put("id", "url").putObject("params").put("type", "a");
    }
    return formats;
  }

  private static String toJson(Object node, boolean indented) {
    try {
      return indented
          ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node).replace("\r\n", "\n")
          : JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
