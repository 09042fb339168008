package wirewatch.ingest.page.fact;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the page's own zone where its most trusted time is given in UTC. */
final class Zoning {
  private static final int MAX_HOURS = 14;

  private Zoning() {}

  /** The same instant in the zone that another statement of it names or implies. */
  static DateJudge.Stated settle(DateJudge.Stated first, List<DateJudge.Stated> all) {
    Moment moment = first.moment();
    if (moment.isDay() || !ZoneOffset.UTC.equals(moment.offset())) {
      return first;
    }
    for (DateJudge.Stated other : all) {
      ZoneOffset offset = other.moment().isDay() ? null : offset(moment, other.moment());
      if (offset != null) {
        return new DateJudge.Stated(moment.in(offset), first.origin());
      }
    }
    return first;
  }

  private static @Nullable ZoneOffset offset(Moment utc, Moment other) {
    ZoneOffset stated = other.offset();
    if (stated != null) {
      boolean same = minute(utc.at().toInstant()) == minute(other.at().toInstant());
      return same && !stated.equals(ZoneOffset.UTC) ? stated : null;
    }
    LocalDateTime here = other.at().toLocalDateTime();
    LocalDateTime there = utc.at().toLocalDateTime();
    long minutes =
        Duration.between(there.withSecond(0).withNano(0), here.withSecond(0).withNano(0))
            .toMinutes();
    boolean seconds = !utc.seconds() || !other.seconds() || here.getSecond() == there.getSecond();
    boolean zone = minutes % 30 == 0 && minutes != 0 && Math.abs(minutes) <= MAX_HOURS * 60;
    return zone && seconds ? ZoneOffset.ofTotalSeconds((int) minutes * 60) : null;
  }

  private static long minute(java.time.Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), 60);
  }
}
