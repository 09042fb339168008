package wirewatch.alerting.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wirewatch.alerting.model.Alert;

/** The wording of alerts, the same on every channel, as clean plain text. */
public final class MessageWording {
  public static final int MAX_TITLE = 200;
  private static final int MAX_SUBJECT = 200;
  private static final int MAX_NAME = 60;
  private static final int MAX_COUNTED_WATCHES = 5;

  private MessageWording() {}

  /** The label of a kind of message. */
  public static String kindLabel(Alert.Kind kind) {
    return switch (kind) {
      case MATCH -> "Alert";
      case CORRECTION -> "Correction";
      case RETRACTION -> "Retraction";
      case REMOVED -> "Removed";
      case MOVED -> "Moved";
      case DIGEST -> "Digest";
      case SYSTEM -> "Wirewatch: system alert";
      case ALL_CLEAR -> "Wirewatch: all clear";
    };
  }

  /** The watch's name. */
  static String watchName(Alert alert) {
    String name = MessageTextCleaner.singleLine(alert.ruleName(), MAX_NAME);
    return name.isEmpty() ? MessageTextCleaner.singleLine(alert.ruleId(), MAX_NAME) : name;
  }

  /** The headline, or the alert's text if there is none. */
  static String title(Alert alert) {
    Alert.MatchedArticle article = alert.article();
    String headline =
        article == null ? "" : MessageTextCleaner.singleLine(article.headline(), MAX_TITLE);
    return headline.isEmpty() ? MessageTextCleaner.singleLine(alert.text(), MAX_TITLE) : headline;
  }

  static String subject(AlertMessage alertMessage) {
    return MessageTextCleaner.truncate(
        alertMessage.alerts().size() == 1
            ? subject(alertMessage.alerts().getFirst())
            : digestSubject(alertMessage),
        MAX_SUBJECT);
  }

  private static String subject(Alert alert) {
    return switch (alert.kind()) {
      case MATCH -> watchName(alert) + ": " + title(alert);
      case CORRECTION, RETRACTION, REMOVED, MOVED, DIGEST ->
          kindLabel(alert.kind()) + ", " + watchName(alert) + ": " + title(alert);
      case SYSTEM, ALL_CLEAR -> kindLabel(alert.kind()) + ": " + title(alert);
    };
  }

  private static String digestSubject(AlertMessage alertMessage) {
    return alertMessage.alerts().size() + " alerts: " + countsByWatch(alertMessage.alerts());
  }

  /** The heading of a message: its kind, with the watch or the number of alerts. */
  public static String heading(AlertMessage alertMessage) {
    return alertMessage.alerts().size() == 1
        ? AlertCards.of(alertMessage).getFirst().heading()
        : kindLabel(Alert.Kind.DIGEST) + " · " + alertMessage.alerts().size() + " alerts";
  }

  public static String omitted(int count, String thing) {
    return "and " + count + " more " + thing + (count == 1 ? "" : "s");
  }

  /** {@code Sanctions (7), Oil (5)}: the watches of several alerts, most alerts first. */
  public static String countsByWatch(List<Alert> alerts) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    alerts.forEach(alert -> counts.merge(watchName(alert), 1, Integer::sum));
    String most =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(MAX_COUNTED_WATCHES)
            .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
            .collect(Collectors.joining(", "));
    int others = counts.size() - MAX_COUNTED_WATCHES;
    return others > 0 ? most + " and " + others + " more watches" : most;
  }
}
