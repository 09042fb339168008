package wirewatch.ingest.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published and last modified; with the page's own zone, UTC where it names
 * none.
 */
public record Dates(@Nullable Published published, @Nullable OffsetDateTime modified) {

  public static final Dates NONE = new Dates(null, null);

  /** A publishing time and how finely the page stated it. */
  public record Published(OffsetDateTime time, Precision precision) {}

  /** How finely a time was stated. */
  public enum Precision {
    DAY,
    MINUTE,
    SECOND
  }
}
