package wirewatch.alerting.delivery;

import java.util.List;
import wirewatch.alerting.model.Alert;

/**
 * The content of one delivery: an alert, or a digest of several alerts.
 *
 * @param key identifies the message for deduplication by the receiver; a message that is delivered
 *     again has the same key
 * @param thread the key of the message that this one follows up; its own key if it is the first
 * @param alerts at least one
 */
public record Message(String key, String thread, List<Alert> alerts) {

  public Message {
    alerts = List.copyOf(alerts);
    if (alerts.isEmpty()) {
      throw new IllegalArgumentException("a message needs an alert: " + key);
    }
  }

  /** The message of one alert; its key is the alert's id. */
  public static Message of(Alert alert) {
    return new Message(alert.id(), alert.thread(), List.of(alert));
  }

  /** A digest of several alerts with its own key; for a single alert, the message of that alert. */
  public static Message digest(List<Alert> alerts) {
    return alerts.size() == 1
        ? of(alerts.getFirst())
        : digest(Keys.digest(alerts.stream().map(Alert::id).toList()), alerts);
  }

  private static Message digest(String key, List<Alert> alerts) {
    return new Message(key, key, alerts);
  }

  /** The kind of the message: {@link Alert.Kind#DIGEST} for several alerts. */
  public Alert.Kind kind() {
    return alerts.size() == 1 ? alerts.getFirst().kind() : Alert.Kind.DIGEST;
  }

  /** The subject in one line of plain text: safe for a header, a log, a terminal. */
  public String subject() {
    return Wording.subject(this);
  }
}
