package wirewatch.ingest.page.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Origin;

/** Determines the page's own time zone if its most trusted time is given in UTC. */
final class Zoning {
  private static final int MAX_HOURS = 14;

  /** The half hours at which clocks are set somewhere, in minutes. */
  private static final Set<Long> HALF_HOURS =
      Set.of(-570L, -210L, -150L, 210L, 270L, 330L, 390L, 570L, 630L);

  private Zoning() {}

  /** The same instant in the zone that another candidate states or implies. */
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
    Moment local = local(moment, all);
    return local == null ? first : new DateJudge.Stated(local, first.origin());
  }

  /**
   * Some sites mark both their local time and UTC as "+00:00", so that two candidates differ by whole
   * hours: the visible day decides which of them is local.
   */
  private static @Nullable Moment local(Moment first, List<DateJudge.Stated> all) {
    LocalDate shown = null;
    Moment twin = null;
    for (DateJudge.Stated other : all) {
      boolean visible = other.origin() == Origin.HTML;
      shown = shown == null && visible ? other.moment().day() : shown;
      boolean claim = !visible && ZoneOffset.UTC.equals(other.moment().offset());
      twin = twin == null && claim && isTwin(first, other.moment()) ? other.moment() : twin;
    }
    if (shown == null || twin == null || twin.day().equals(first.day())) {
      return null;
    }
    Moment local = shown.equals(first.day()) ? first : twin;
    Moment utc = shown.equals(first.day()) ? twin : first;
    Duration ahead = Duration.between(utc.at(), local.at());
    return shown.equals(local.day())
        ? utc.in(ZoneOffset.ofTotalSeconds((int) ahead.toSeconds()))
        : null;
  }

  private static boolean isTwin(Moment one, Moment other) {
    long seconds = Math.abs(Duration.between(one.at(), other.at()).toSeconds());
    return seconds > 0 && seconds % 1_800 == 0 && seconds <= MAX_HOURS * 3_600L;
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
    boolean hours = minutes % 60 == 0 && minutes != 0 && Math.abs(minutes) <= MAX_HOURS * 60;
    return (hours || HALF_HOURS.contains(minutes)) && seconds
        ? ZoneOffset.ofTotalSeconds((int) minutes * 60)
        : null;
  }

  private static long minute(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), 60);
  }
}
