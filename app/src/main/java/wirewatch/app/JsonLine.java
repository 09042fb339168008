package wirewatch.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Writes values as JSON, one value a line. */
public final class JsonLine {
  public static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonLine() {}

  /** A value as a single line of JSON; Unicode line separators are escaped too. */
  public static String of(Object value) {
    try {
      return MAPPER
          .writeValueAsString(value)
          .replace("\u0085", "\\u0085")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a JSON value: " + value, e);
    }
  }
}
