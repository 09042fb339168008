package wirewatch.console.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Days of UTC that a search is limited to.
 *
 * @param from the first day; null for no bound
 * @param to the last day, inclusive; null for no bound
 */
public record TimeRange(@Nullable LocalDate from, @Nullable LocalDate to) {
  public static final TimeRange ALL = new TimeRange(null, null);

  /** Parses the parameters of a URL; what is not a date sets no bound. */
  public static TimeRange of(@Nullable String from, @Nullable String to) {
    return new TimeRange(parse(from), parse(to));
  }

  private static @Nullable LocalDate parse(@Nullable String day) {
    if (day == null || day.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(day.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  public boolean isBounded() {
    return from != null || to != null;
  }

  public @Nullable Instant since() {
    return from == null ? null : from.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** The end, exclusive. */
  public @Nullable Instant until() {
    return to == null ? null : to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  public String fromText() {
    return from == null ? "" : from.toString();
  }

  public String toText() {
    return to == null ? "" : to.toString();
  }
}
