package wirewatch.pipeline.outbox;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of an entry over one channel.
 *
 * @param batch deliveries of one batch are sent together; null: sent separately
 * @param since when it was first due, or was last resent manually
 * @param error why the last attempt failed
 * @param statusChanged when its status last changed
 */
public record OutboxDelivery(
    String entryId,
    String channel,
    @Nullable String batch,
    Status status,
    Instant due,
    Instant since,
    int attempts,
    @Nullable String error,
    Instant statusChanged) {

  /** The status of a delivery. */
  public enum Status {
    WAITING,
    DELIVERED,
    /** Failed; not retried until it is resent manually. */
    PARKED,
    /** Stored and not sent. */
    MUTED;

    /** Returns the lower-case name used in the database and in JSON. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Status parse(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
