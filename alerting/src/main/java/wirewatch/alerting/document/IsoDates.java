package wirewatch.alerting.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.OptionalLong;

/** Parses dates and times in ISO 8601 as Elasticsearch does; without a zone they are in UTC. */
public final class IsoDates {
  private IsoDates() {}

  /** A range of epoch milliseconds, both ends inclusive: a day has 86,400,000. */
  public record MillisRange(long first, long last) {}

  /** The start of a date or time, in epoch milliseconds. */
  static OptionalLong parseMillis(String text) {
    Optional<MillisRange> span = parseRange(text);
    return span.isPresent() ? OptionalLong.of(span.get().first()) : OptionalLong.empty();
  }

  /** Parses a year, a month, a day, or a time. */
  public static Optional<MillisRange> parseRange(String text) {
    try {
      return Optional.of(
          switch (text.length()) {
            case 4 -> days(LocalDate.of(Integer.parseInt(text), 1, 1), 1, 0);
            case 7 -> days(YearMonth.parse(text).atDay(1), 0, 1);
            case 10 -> day(LocalDate.parse(text));
            default -> time(text);
          });
    } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static MillisRange day(LocalDate day) {
    return new MillisRange(start(day), start(day.plusDays(1)) - 1);
  }

  private static MillisRange days(LocalDate first, int years, int months) {
    return new MillisRange(start(first), start(first.plusYears(years).plusMonths(months)) - 1);
  }

  private static long start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  private static MillisRange time(String text) {
    TemporalAccessor read =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    Instant instant =
        read instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : Instant.from(read);
    long first = instant.toEpochMilli();
    return new MillisRange(first, first + lengthOf(text) - 1);
  }

  /** The milliseconds of the smallest unit in the text. */
  private static int lengthOf(String text) {
    int start = text.indexOf('T') + 1;
    int end = start;
    while (end < text.length() && "Z+-".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return switch (end - start) {
      case 5 -> 60_000;
      case 8 -> 1_000;
      default -> 1;
    };
  }
}
