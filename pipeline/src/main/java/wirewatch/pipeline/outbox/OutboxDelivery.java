package wirewatch.pipeline.outbox;

import java.time.Duration;
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

  /**
   * How far ahead the clock of another machine may be. A change from further ahead shows that the
   * clock was set back since.
   */
  public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

  /** A delivery that was not attempted yet. */
  public static OutboxDelivery planned(Route route, String entryId, Instant now) {
    return new OutboxDelivery(
        entryId,
        route.channel(),
        route.batch(),
        route.status(),
        route.due(),
        route.due(),
        0,
        null,
        now);
  }

  /**
   * A channel for an entry and the time of delivery.
   *
   * @param batch deliveries due on one channel with the same batch are sent together; null: sent
   *     separately
   * @param status {@link Status#WAITING}, or {@link Status#MUTED}
   */
  public record Route(String channel, @Nullable String batch, Instant due, Status status) {}

  /**
   * Whether it is to be sent now. After the clock was set back, a retry and what was to be sent at
   * once do not wait until the clock has caught up; what waits for a time of day does.
   */
  public boolean isDue(Instant now) {
    return status == Status.WAITING
        && (!due.isAfter(now)
            || (statusChanged.isAfter(now.plus(CLOCK_TOLERANCE))
                && (attempts > 0 || batch == null)));
  }

  /** This delivery after an attempt. */
  public OutboxDelivery after(DeliveryOutcome outcome, Instant now) {
    return new OutboxDelivery(
        entryId,
        channel,
        batch,
        outcome.status(),
        outcome.due(now),
        since,
        attempts + 1,
        outcome.error(),
        now);
  }

  /**
   * This delivery when it is resent by hand.
   *
   * @param sentWith the batch that it is sent with; null: sent separately
   */
  public OutboxDelivery resent(@Nullable String sentWith, Instant now) {
    return new OutboxDelivery(
        entryId, channel, sentWith, Status.WAITING, now, now, attempts, error, now);
  }

  /** The status of a delivery. */
  public enum Status {
    WAITING,
    DELIVERED,
    /** Failed; not retried until it is resent manually. */
    PARKED,
    /** Stored and not sent. */
    MUTED;

    /** Returns the lower-case name used in the stores and in JSON. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Status parse(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
