package wirewatch.ingest.line;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date as printed in a line.
 *
 * @param month 1 to 12; null if only the day is printed
 * @param year null if not printed
 * @param end index of the following token
 */
public record PrintedDate(int day, @Nullable Integer month, @Nullable Integer year, int end) {

  /** This day and month in the given year; null if there is no such day. */
  public @Nullable LocalDate inYear(int someYear) {
    return month == null ? null : day(someYear, month);
  }

  /** The matching day nearest to the reference. */
  public @Nullable LocalDate nearestTo(LocalDate reference) {
    if (year != null) {
      return inYear(year);
    }
    LocalDate best = null;
    for (int step : List.of(0, -1, 1)) {
      LocalDate candidate =
          month == null ? inMonthOffset(reference, step) : inYear(reference.getYear() + step);
      if (candidate != null
          && (best == null
              || distanceInDays(candidate, reference) < distanceInDays(best, reference))) {
        best = candidate;
      }
    }
    return best;
  }

  PrintedDate withYear(int printed, int next) {
    return new PrintedDate(day, month, printed, next);
  }

  private @Nullable LocalDate inMonthOffset(LocalDate reference, int step) {
    LocalDate there = reference.plusMonths(step);
    return day(there.getYear(), there.getMonthValue());
  }

  private @Nullable LocalDate day(int someYear, int someMonth) {
    try {
      return LocalDate.of(someYear, someMonth, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static long distanceInDays(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }
}
