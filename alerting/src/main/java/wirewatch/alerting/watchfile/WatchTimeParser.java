package wirewatch.alerting.watchfile;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Parses times, days and time zones in watch files. */
final class WatchTimeParser {
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private WatchTimeParser() {}

  /** {@code 07:30}. */
  static Optional<LocalTime> parseTime(String text) {
    return parse(text, LocalTime::parse);
  }

  /** {@code Europe/Berlin}, {@code UTC}, {@code +02:00}. */
  static Optional<ZoneId> parseZone(String text) {
    return parse(text, ZoneId::of);
  }

  /** The end of a period: a time with its zone, or a day, which ends at midnight in UTC. */
  static Optional<Instant> parseEnd(String text) {
    return parse(
        text,
        value ->
            value.length() == 10
                ? LocalDate.parse(value).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(value).toInstant());
  }

  /** {@code mon}, or {@code mon-fri}; a range may wrap around the end of the week. */
  static Optional<List<DayOfWeek>> parseDays(String text) {
    String[] ends = text.toLowerCase(Locale.ROOT).split("-", -1);
    int first = DAYS.indexOf(ends[0]);
    int last = ends.length == 1 ? first : DAYS.indexOf(ends[1]);
    if (first < 0 || last < 0 || ends.length > 2) {
      return Optional.empty();
    }
    List<DayOfWeek> days = new ArrayList<>();
    int length = Math.floorMod(last - first, 7) + 1;
    for (int i = 0; i < length; i++) {
      days.add(DayOfWeek.of((first + i) % 7 + 1));
    }
    return Optional.of(days);
  }

  static String dayName(DayOfWeek day) {
    return DAYS.get(day.getValue() - 1);
  }

  private static <T> Optional<T> parse(String text, Function<String, T> form) {
    try {
      return Optional.of(form.apply(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
