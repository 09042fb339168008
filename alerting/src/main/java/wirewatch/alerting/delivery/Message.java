package wirewatch.alerting.delivery;

import java.util.List;
import wirewatch.alerting.model.Alert;

/**
 * What one delivery carries: an alert, or several folded into a digest.
 *
 * @param key names the message at the receiver, which may drop a second one of the same key; a
 *     message that is delivered again has the same key
 * @param thread the key of the message that this one follows up; its own key where it is the first
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

  /** Several alerts as one message, under a key of its own; of one alert, that alert's message. */
  public static Message digest(List<Alert> alerts) {
    return alerts.size() == 1
        ? of(alerts.getFirst())
        : digest(Keys.digest(alerts.stream().map(Alert::id).toList()), alerts);
  }

  private static Message digest(String key, List<Alert> alerts) {
    return new Message(key, key, alerts);
  }

  /** What the message is: {@link Alert.Kind#DIGEST} for several alerts. */
  public Alert.Kind kind() {
    return alerts.size() == 1 ? alerts.getFirst().kind() : Alert.Kind.DIGEST;
  }

  /** One plain line that says what the message is about: safe for a header, a log, a terminal. */
  public String subject() {
    return Wording.subject(this);
  }
}
