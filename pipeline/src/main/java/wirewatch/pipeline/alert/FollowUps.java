package wirewatch.pipeline.alert;

import java.util.Optional;
import wirewatch.alerting.model.Alert;
import wirewatch.ingest.model.WireStatus;

/** Corrections and retractions of alerted stories. */
final class FollowUps {
  private FollowUps() {}

  /** The kind of follow-up that an article's wire status announces; empty where it is none. */
  static Optional<Alert.Kind> kindOf(WireStatus status) {
    String update = status.update();
    if ("retraction".equals(update) || "canceled".equals(status.pubStatus())) {
      return Optional.of(Alert.Kind.RETRACTION);
    }
    return "correction".equals(update) ? Optional.of(Alert.Kind.CORRECTION) : Optional.empty();
  }
}
