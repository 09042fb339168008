package wirewatch.ingest.net;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Parses {@code Retry-After} (RFC 9110, 10.2.3): seconds or a date, limited to a second to a day.
 */
public final class RetryAfter {
  private static final Duration MIN_DELAY = Duration.ofSeconds(1);
  private static final Duration MAX_DELAY = Duration.ofDays(1);
  private static final int MAX_DIGITS = 9;

  private RetryAfter() {}

  /** The instant to wait for; null if the header is missing or invalid. */
  public static @Nullable Instant parse(@Nullable String value, Instant now) {
    if (value == null) {
      return null;
    }
    String text = value.strip();
    Instant until;
    if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      until =
          text.length() > MAX_DIGITS ? now.plus(MAX_DELAY) : now.plusSeconds(Long.parseLong(text));
    } else {
      try {
        until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      } catch (DateTimeException e) {
        return null;
      }
    }
    Instant least = now.plus(MIN_DELAY);
    Instant most = now.plus(MAX_DELAY);
    return until.isBefore(least) ? least : until.isAfter(most) ? most : until;
  }
}
