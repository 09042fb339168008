package wirewatch.ingest.page.metadata.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.ingest.model.PublicationDates.Precision;

/**
 * A date with optional time of day and offset, as a page states it.
 *
 * @param time null if only the day is stated
 * @param offset null if no zone is stated
 */
public record PartialDateTime(
    LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset, boolean secondPrecision) {

  static PartialDateTime ofEpochMillis(long millis) {
    OffsetDateTime time = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
    return new PartialDateTime(
        time.toLocalDate(), time.toLocalTime().withNano(0), ZoneOffset.UTC, true);
  }

  /** Uses UTC if no zone is stated, and midnight if no time is. */
  public OffsetDateTime toOffsetDateTime() {
    return OffsetDateTime.of(
        day, time == null ? LocalTime.MIDNIGHT : time, offset == null ? ZoneOffset.UTC : offset);
  }

  Precision precision() {
    if (time == null) {
      return Precision.DAY;
    }
    return secondPrecision ? Precision.SECOND : Precision.MINUTE;
  }

  public PublicationDates.PublicationTime toPublished() {
    return new PublicationDates.PublicationTime(toOffsetDateTime(), precision());
  }

  /** The other's time, if this one has no time of day and the other is on the same day. */
  PartialDateTime refinedBy(PartialDateTime other) {
    return time == null && other.time != null && other.day.equals(day) ? other : this;
  }

  /** The same instant at another offset. */
  PartialDateTime atOffset(ZoneOffset zone) {
    OffsetDateTime there = toOffsetDateTime().withOffsetSameInstant(zone);
    return new PartialDateTime(there.toLocalDate(), there.toLocalTime(), zone, secondPrecision);
  }

  boolean isDateOnly() {
    return time == null;
  }
}
