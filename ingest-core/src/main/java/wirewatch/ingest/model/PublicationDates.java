package wirewatch.ingest.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published and last modified, in the time zone of the page, or in UTC if it
 * states none.
 */
public record PublicationDates(
    @Nullable PublicationTime published, @Nullable OffsetDateTime modified) {

  public static final PublicationDates NONE = new PublicationDates(null, null);

  /** A publication time and its precision. */
  public record PublicationTime(OffsetDateTime time, Precision precision) {}

  /** The precision of a stated time. */
  public enum Precision {
    DAY,
    MINUTE,
    SECOND
  }
}
