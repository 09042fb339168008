package wirewatch.alerting.message;

import java.util.List;
import wirewatch.alerting.model.Alert;

/**
 * The content of one delivery: an alert, or a digest of several alerts.
 *
 * @param key identifies the message for deduplication by the receiver; a message that is delivered
 *     again has the same key
 * @param threadKey the key of the message that this one follows up; its own key if it is the first
 * @param alerts at least one
 */
public record AlertMessage(String key, String threadKey, List<Alert> alerts) {

  public AlertMessage {
    alerts = List.copyOf(alerts);
    if (alerts.isEmpty()) {
      throw new IllegalArgumentException("a message needs an alert: " + key);
    }
  }

  /** The message of one alert; its key is the alert's id. */
  public static AlertMessage of(Alert alert) {
    return new AlertMessage(alert.id(), alert.threadId(), List.of(alert));
  }

  /** A digest of several alerts with its own key; for a single alert, the message of that alert. */
  public static AlertMessage digest(List<Alert> alerts) {
    return alerts.size() == 1
        ? of(alerts.getFirst())
        : digest(IdempotencyKeys.ofDigest(alerts.stream().map(Alert::id).toList()), alerts);
  }

  private static AlertMessage digest(String key, List<Alert> alerts) {
    return new AlertMessage(key, key, alerts);
  }

  /** The kind of the message: {@link Alert.Kind#DIGEST} for several alerts. */
  public Alert.Kind kind() {
    return alerts.size() == 1 ? alerts.getFirst().kind() : Alert.Kind.DIGEST;
  }

  /** The subject in one line of plain text: safe for a header, a log, a terminal. */
  public String subject() {
    return MessageWording.subject(this);
  }
}
