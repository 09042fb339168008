package wirewatch.pipeline.alert;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;
import wirewatch.ingest.model.WireStatus;

/** Corrections and retractions of alerted stories, and the kinds of outbox entries. */
final class FollowUps {
  private static final String FIRST = "match";

  private FollowUps() {}

  /** The kind of follow-up that an article's wire status announces; empty where it is none. */
  static Optional<Alert.Kind> kindOf(WireStatus status) {
    String update = status.update();
    if ("retraction".equals(update) || "canceled".equals(status.pubStatus())) {
      return Optional.of(Alert.Kind.RETRACTION);
    }
    return "correction".equals(update) ? Optional.of(Alert.Kind.CORRECTION) : Optional.empty();
  }

  /** The kind of an outbox entry; of a first one, with the follow-up kind that its article had. */
  static String noticeKind(Alert.Kind kind, Alert.@Nullable Kind mark) {
    String word = kind.name().toLowerCase(Locale.ROOT);
    return kind != Alert.Kind.MATCH || mark == null
        ? word
        : word + "/" + mark.name().toLowerCase(Locale.ROOT);
  }

  /** Whether a kind is that of the first alert of a watch on a story. */
  static boolean isFirstNotice(String word) {
    return word.equals(FIRST) || word.startsWith(FIRST + "/");
  }
}
