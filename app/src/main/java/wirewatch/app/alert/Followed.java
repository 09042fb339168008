package wirewatch.app.alert;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;
import wirewatch.ingest.model.WireStatus;

/** What the wire's marks mean for a story that was told, and how the outbox names it. */
final class Followed {
  private static final String FIRST = "match";

  private Followed() {}

  /** How an article that bears these marks follows a story up; empty where it does not. */
  static Optional<Alert.Kind> by(WireStatus status) {
    String update = status.update();
    if ("retraction".equals(update) || "canceled".equals(status.pubStatus())) {
      return Optional.of(Alert.Kind.RETRACTION);
    }
    return "correction".equals(update) ? Optional.of(Alert.Kind.CORRECTION) : Optional.empty();
  }

  /** A notice's kind: what is told, and for a first notice the mark that its article bore. */
  static String word(Alert.Kind kind, Alert.@Nullable Kind mark) {
    String word = kind.name().toLowerCase(Locale.ROOT);
    return kind != Alert.Kind.MATCH || mark == null
        ? word
        : word + "/" + mark.name().toLowerCase(Locale.ROOT);
  }

  /** Whether a notice is the first that its watch told of a story. */
  static boolean isFirst(String word) {
    return word.equals(FIRST) || word.startsWith(FIRST + "/");
  }
}
