package wirewatch.ingest.page.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Dates;
import wirewatch.ingest.model.Dates.Precision;

/**
 * A time as a page states it.
 *
 * @param time null where only the day is stated
 * @param offset null where no zone is stated
 */
record Moment(
    LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset, boolean seconds) {

  static Moment ofEpochMillis(long millis) {
    OffsetDateTime time = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
    return new Moment(time.toLocalDate(), time.toLocalTime().withNano(0), ZoneOffset.UTC, true);
  }

  /** With UTC where no zone is stated, midnight where no time is. */
  OffsetDateTime at() {
    return OffsetDateTime.of(
        day, time == null ? LocalTime.MIDNIGHT : time, offset == null ? ZoneOffset.UTC : offset);
  }

  Precision precision() {
    if (time == null) {
      return Precision.DAY;
    }
    return seconds ? Precision.SECOND : Precision.MINUTE;
  }

  Dates.Published published() {
    return new Dates.Published(at(), precision());
  }

  /** The same day with the other's time of day, where this one states none. */
  Moment refinedBy(Moment other) {
    return time == null && other.time != null && other.day.equals(day) ? other : this;
  }

  /** The same instant by another clock. */
  Moment in(ZoneOffset zone) {
    OffsetDateTime there = at().withOffsetSameInstant(zone);
    return new Moment(there.toLocalDate(), there.toLocalTime(), zone, seconds);
  }

  boolean isDay() {
    return time == null;
  }
}
