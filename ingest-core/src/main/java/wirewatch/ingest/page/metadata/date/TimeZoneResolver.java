package wirewatch.ingest.page.metadata.date;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.FieldOrigin;

/** Determines the page's own time zone if its most trusted time is given in UTC. */
final class TimeZoneResolver {
  private static final int MAX_HOURS = 14;

  /** The half hours at which clocks are set somewhere, in minutes. */
  private static final Set<Long> HALF_HOURS =
      Set.of(-570L, -210L, -150L, 210L, 270L, 330L, 390L, 570L, 630L);

  private TimeZoneResolver() {}

  /** The same instant in the zone that another candidate states or implies. */
  static PublishingDateSelector.DateCandidate resolve(
      PublishingDateSelector.DateCandidate first, List<PublishingDateSelector.DateCandidate> all) {
    PartialDateTime partialDateTime = first.moment();
    if (partialDateTime.isDateOnly() || !ZoneOffset.UTC.equals(partialDateTime.offset())) {
      return first;
    }
    for (PublishingDateSelector.DateCandidate other : all) {
      ZoneOffset offset =
          other.moment().isDateOnly() ? null : impliedOffset(partialDateTime, other.moment());
      if (offset != null) {
        return new PublishingDateSelector.DateCandidate(
            partialDateTime.atOffset(offset), first.origin());
      }
    }
    PartialDateTime local = localTime(partialDateTime, all);
    return local == null ? first : new PublishingDateSelector.DateCandidate(local, first.origin());
  }

  /**
   * Some sites mark both their local time and UTC as "+00:00", so that two candidates differ by
   * whole hours: the visible day decides which of them is local.
   */
  private static @Nullable PartialDateTime localTime(
      PartialDateTime first, List<PublishingDateSelector.DateCandidate> all) {
    LocalDate shown = null;
    PartialDateTime twin = null;
    for (PublishingDateSelector.DateCandidate other : all) {
      boolean visible = other.origin() == FieldOrigin.HTML;
      shown = shown == null && visible ? other.moment().day() : shown;
      boolean claim = !visible && ZoneOffset.UTC.equals(other.moment().offset());
      twin =
          twin == null && claim && isOffsetVariant(first, other.moment()) ? other.moment() : twin;
    }
    if (shown == null || twin == null || twin.day().equals(first.day())) {
      return null;
    }
    PartialDateTime local = shown.equals(first.day()) ? first : twin;
    PartialDateTime utc = shown.equals(first.day()) ? twin : first;
    Duration ahead = Duration.between(utc.toOffsetDateTime(), local.toOffsetDateTime());
    return shown.equals(local.day())
        ? utc.atOffset(ZoneOffset.ofTotalSeconds((int) ahead.toSeconds()))
        : null;
  }

  private static boolean isOffsetVariant(PartialDateTime one, PartialDateTime other) {
    long seconds =
        Math.abs(Duration.between(one.toOffsetDateTime(), other.toOffsetDateTime()).toSeconds());
    return seconds > 0 && seconds % 1_800 == 0 && seconds <= MAX_HOURS * 3_600L;
  }

  private static @Nullable ZoneOffset impliedOffset(PartialDateTime utc, PartialDateTime other) {
    ZoneOffset stated = other.offset();
    if (stated != null) {
      boolean same =
          epochMinute(utc.toOffsetDateTime().toInstant())
              == epochMinute(other.toOffsetDateTime().toInstant());
      return same && !stated.equals(ZoneOffset.UTC) ? stated : null;
    }
    LocalDateTime here = other.toOffsetDateTime().toLocalDateTime();
    LocalDateTime there = utc.toOffsetDateTime().toLocalDateTime();
    long minutes =
        Duration.between(there.withSecond(0).withNano(0), here.withSecond(0).withNano(0))
            .toMinutes();
    boolean seconds =
        !utc.secondPrecision() || !other.secondPrecision() || here.getSecond() == there.getSecond();
    boolean hours = minutes % 60 == 0 && minutes != 0 && Math.abs(minutes) <= MAX_HOURS * 60;
    return (hours || HALF_HOURS.contains(minutes)) && seconds
        ? ZoneOffset.ofTotalSeconds((int) minutes * 60)
        : null;
  }

  private static long epochMinute(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), 60);
  }
}
