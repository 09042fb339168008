package wirewatch.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;

/** Writes values as JSON, one value a line. */
public final class JsonLine {
  public static final ObjectMapper MAPPER = new ObjectMapper();

  private static final Pattern ESCAPED =
      Pattern.compile("[\\u0085\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

  private JsonLine() {}

  /**
   * A value as a single line of JSON; Unicode line separators are escaped too, and the controls of
   * the bidirectional algorithm, which reorder what a terminal shows.
   */
  public static String of(Object value) {
    try {
      return ESCAPED
          .matcher(MAPPER.writeValueAsString(value))
          .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a JSON value: " + value, e);
    }
  }
}
