package wirewatch.pipeline.alert;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;
import wirewatch.pipeline.outbox.OutboxEntry;

/**
 * The kind of an outbox entry, such as {@code match}, {@code correction} or {@code
 * match/correction}.
 *
 * @param announced of a first alert: the follow-up that the wire status of its article announced
 */
record OutboxEntryKind(Alert.Kind kind, Alert.@Nullable Kind announced) {

  static OutboxEntryKind parse(String code) {
    String[] words = code.toUpperCase(Locale.ROOT).split("/", 2);
    return new OutboxEntryKind(
        Alert.Kind.valueOf(words[0]), words.length == 1 ? null : Alert.Kind.valueOf(words[1]));
  }

  String code() {
    String word = lowerCase(kind);
    return kind != Alert.Kind.MATCH || announced == null ? word : word + "/" + lowerCase(announced);
  }

  StoryAlerts.RaisedAlert toRaisedAlert(OutboxEntry entry) {
    return new StoryAlerts.RaisedAlert(
        entry.id(),
        entry.rule(),
        kind,
        announced,
        entry.documents().keySet(),
        StoryAlerts.Origin.of(AlertJson.parse(entry.payload())));
  }

  private static String lowerCase(Alert.Kind word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
