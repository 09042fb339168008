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
 * A date with optional time of day and offset, as a page states it.
 *
 * @param time null if only the day is stated
 * @param offset null if no zone is stated
 */
public record Moment(
    LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset, boolean seconds) {

  static Moment ofEpochMillis(long millis) {
    OffsetDateTime time = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
    return new Moment(time.toLocalDate(), time.toLocalTime().withNano(0), ZoneOffset.UTC, true);
  }

  /** Uses UTC if no zone is stated, and midnight if no time is. */
  public OffsetDateTime at() {
    return OffsetDateTime.of(
        day, time == null ? LocalTime.MIDNIGHT : time, offset == null ? ZoneOffset.UTC : offset);
  }

  Precision precision() {
    if (time == null) {
      return Precision.DAY;
    }
    return seconds ? Precision.SECOND : Precision.MINUTE;
  }

  public Dates.Published published() {
    return new Dates.Published(at(), precision());
  }

  /** The other's time, if this one has no time of day and the other is on the same day. */
  Moment refinedBy(Moment other) {
    return time == null && other.time != null && other.day.equals(day) ? other : this;
  }

  /** The same instant at another offset. */
  Moment in(ZoneOffset zone) {
    OffsetDateTime there = at().withOffsetSameInstant(zone);
    return new Moment(there.toLocalDate(), there.toLocalTime(), zone, seconds);
  }

  boolean isDay() {
    return time == null;
  }
}
