package wirewatch.alerting.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wirewatch.alerting.model.Alert;

/** The wording of alerts, the same on every channel, as clean plain text. */
final class Wording {
  static final int TITLE = 200;
  private static final int SUBJECT = 200;
  private static final int NAME = 60;
  private static final int COUNTED = 5;

  private Wording() {}

  /** The label of a kind of message. */
  static String label(Alert.Kind kind) {
    return switch (kind) {
      case MATCH -> "Alert";
      case CORRECTION -> "Correction";
      case RETRACTION -> "Retraction";
      case DIGEST -> "Digest";
      case SYSTEM -> "Wirewatch: system alert";
      case ALL_CLEAR -> "Wirewatch: all clear";
    };
  }

  /** The watch's name. */
  static String watch(Alert alert) {
    String name = Clean.line(alert.ruleName(), NAME);
    return name.isEmpty() ? Clean.line(alert.ruleId(), NAME) : name;
  }

  /** The headline, or the alert's text if there is none. */
  static String title(Alert alert) {
    Alert.Piece article = alert.article();
    String headline = article == null ? "" : Clean.line(article.headline(), TITLE);
    return headline.isEmpty() ? Clean.line(alert.text(), TITLE) : headline;
  }

  static String subject(Message message) {
    return Clean.cut(
        message.alerts().size() == 1 ? subject(message.alerts().getFirst()) : counts(message),
        SUBJECT);
  }

  private static String subject(Alert alert) {
    return switch (alert.kind()) {
      case MATCH -> watch(alert) + ": " + title(alert);
      case CORRECTION, RETRACTION, DIGEST ->
          label(alert.kind()) + ", " + watch(alert) + ": " + title(alert);
      case SYSTEM, ALL_CLEAR -> label(alert.kind()) + ": " + title(alert);
    };
  }

  private static String counts(Message message) {
    return message.alerts().size() + " alerts: " + byWatch(message.alerts());
  }

  /** The heading of a message: its kind, with the watch or the number of alerts. */
  static String head(Message message) {
    return message.alerts().size() == 1
        ? Cards.of(message).getFirst().head()
        : label(Alert.Kind.DIGEST) + " · " + message.alerts().size() + " alerts";
  }

  static String more(int count, String thing) {
    return "and " + count + " more " + thing + (count == 1 ? "" : "s");
  }

  /** {@code Sanctions (7), Oil (5)}: the watches of several alerts, most alerts first. */
  static String byWatch(List<Alert> alerts) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    alerts.forEach(alert -> counts.merge(watch(alert), 1, Integer::sum));
    String most =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(COUNTED)
            .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
            .collect(Collectors.joining(", "));
    int others = counts.size() - COUNTED;
    return others > 0 ? most + " and " + others + " more watches" : most;
  }
}
