package wirewatch.mcp;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, each checked; a wrong one is an {@link IllegalArgumentException}. */
record ToolArguments(Map<String, Object> values) {
  private static final int MAX_LENGTH = 2_000;
  private static final int DEFAULT_LIMIT = 10;
  private static final int MAX_LIMIT = 50;
  private static final int MAX_DAYS = 36_500;

  /** A text that must be given. */
  String text(String name) {
    String text = optionalText(name);
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return text;
  }

  /** A text, or an empty one. */
  String optionalText(String name) {
    Object value = values.get(name);
    if (value == null) {
      return "";
    }
    if (value instanceof String text && text.length() <= MAX_LENGTH) {
      return text;
    }
    throw new IllegalArgumentException(
        name + " must be a text of at most " + MAX_LENGTH + " characters");
  }

  /** How many results are wanted: 10 if it is not said. */
  int limit() {
    return number("limit", DEFAULT_LIMIT, MAX_LIMIT);
  }

  /** The time from which on results are wanted; null for all. */
  @Nullable Instant since(Instant now) {
    return values.get("days") == null
        ? null
        : now.minus(Duration.ofDays(number("days", 1, MAX_DAYS)));
  }

  private int number(String name, int otherwise, int most) {
    Object value = values.getOrDefault(name, otherwise);
    if (value instanceof Number number && number.intValue() >= 1 && number.intValue() <= most) {
      return number.intValue();
    }
    throw new IllegalArgumentException("%s must be 1 to %d: %s".formatted(name, most, value));
  }
}
