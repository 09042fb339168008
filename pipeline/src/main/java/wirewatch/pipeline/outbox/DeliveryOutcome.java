package wirewatch.pipeline.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The outcome of an attempt to deliver. */
public sealed interface DeliveryOutcome {

  /** The receiver has taken it. */
  record Delivered() implements DeliveryOutcome {}

  /** It failed and is tried again at {@code retry}. */
  record Postponed(Instant retry, String reason) implements DeliveryOutcome {}

  /** It failed and is not tried again until it is resent. */
  record Parked(String reason) implements DeliveryOutcome {}

  /** The status of a delivery after this outcome. */
  default OutboxDelivery.Status status() {
    return switch (this) {
      case Delivered delivered -> OutboxDelivery.Status.DELIVERED;
      case Postponed postponed -> OutboxDelivery.Status.WAITING;
      case Parked parked -> OutboxDelivery.Status.PARKED;
    };
  }

  /** When a delivery is due after an outcome that was recorded now. */
  default Instant due(Instant now) {
    return switch (this) {
      case Delivered delivered -> now;
      case Postponed postponed -> postponed.retry();
      case Parked parked -> now;
    };
  }

  /** Why the attempt failed; null if it did not. */
  default @Nullable String error() {
    return switch (this) {
      case Delivered delivered -> null;
      case Postponed postponed -> postponed.reason();
      case Parked parked -> parked.reason();
    };
  }
}
