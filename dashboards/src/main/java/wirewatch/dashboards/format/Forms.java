package wirewatch.dashboards.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import wirewatch.dashboards.model.DataView;

/** JSON, and what the forms of every version have in common. */
final class Forms {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How often a dashboard that refreshes itself asks again; it begins paused. */
  static final int REFRESH_MILLIS = 60_000;

  private Forms() {}

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static ArrayNode array() {
    return JSON.createArrayNode();
  }

  static String compact(ObjectNode node) {
    return text(node, false);
  }

  static String compact(ArrayNode node) {
    return text(node, false);
  }

  /** For people and for a version control system: indented, with a line feed at the end. */
  static String pretty(ObjectNode node) {
    return text(node, true) + "\n";
  }

  /** The last days, up to now. */
  static ObjectNode lastDays(int days) {
    return object().put("from", "now-" + days + "d").put("to", "now");
  }

  /** How fields are shown: an address as a link. */
  static ObjectNode fieldFormats(DataView view) {
    ObjectNode formats = object();
    for (String link : view.links()) {
      formats.putObject(link).put("id", "url").putObject("params").put("type", "a");
    }
    return formats;
  }

  private static String text(Object node, boolean indented) {
    try {
      return indented
          ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node).replace("\r\n", "\n")
          : JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
