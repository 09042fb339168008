package wirewatch.pipeline.options;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations such as {@code 5m}, sizes such as {@code 10MB}, counts and flags, as people write them.
 */
public final class SettingValueParser {
  private static final Pattern QUANTITY = Pattern.compile("(\\d{1,12})\\s?([a-zA-Z]{1,3})");
  private static final Map<String, Duration> DURATIONS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));
  private static final Map<String, Long> SIZES =
      Map.of(
          "b", 1L, "kb", 1_000L, "mb", 1_000_000L, "gb", 1_000_000_000L, "tb", 1_000_000_000_000L);

  private static final int MAX_COUNT = 100_000;

  private SettingValueParser() {}

  /** {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h}, {@code 30d}; empty for anything else. */
  public static Optional<Duration> parseDuration(String text) {
    Matcher matcher = QUANTITY.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Duration unit = DURATIONS.get(matcher.group(2));
    long count = Long.parseLong(matcher.group(1));
    return unit == null || count > 1_000_000_000
        ? Optional.empty()
        : Optional.of(unit.multipliedBy(count));
  }

  /** {@code 512kB}, {@code 10MB}, {@code 20GB} in bytes, powers of ten; empty for anything else. */
  public static Optional<Long> parseSize(String text) {
    Matcher matcher = QUANTITY.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Long unit = SIZES.get(matcher.group(2).toLowerCase(Locale.ROOT));
    long count = Long.parseLong(matcher.group(1));
    return unit == null || count > Long.MAX_VALUE / unit
        ? Optional.empty()
        : Optional.of(unit * count);
  }

  /** {@code true} or {@code false}; empty for anything else. */
  public static Optional<Boolean> parseBoolean(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      case String other -> Optional.empty();
    };
  }

  /** A number from 0 to 100,000; empty for anything else. */
  public static Optional<Integer> parseCount(String text) {
    return text.matches("\\d{1,6}") && Integer.parseInt(text) <= MAX_COUNT
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }
}
