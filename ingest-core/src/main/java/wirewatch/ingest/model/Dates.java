package wirewatch.ingest.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published and last modified, in the time zone of the page, or in UTC if it
 * states none.
 */
public record Dates(@Nullable Published published, @Nullable OffsetDateTime modified) {

  public static final Dates NONE = new Dates(null, null);

  /** A publication time and its precision. */
  public record Published(OffsetDateTime time, Precision precision) {}

  /** The precision of a stated time. */
  public enum Precision {
    DAY,
    MINUTE,
    SECOND
  }
}
