package wirewatch.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wirewatch.alerting.model.Alert;
import wirewatch.pipeline.alert.StoredAlert;

/** An alert as a JSON value. */
final class AlertLine {
  private AlertLine() {}

  static Map<String, Object> of(StoredAlert stored) {
    Alert alert = stored.alert();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", alert.id());
    line.put("time", alert.time().toString());
    line.put("kind", alert.kind().name().toLowerCase(Locale.ROOT));
    line.put("watch", alert.ruleId());
    line.put("watch_name", alert.ruleName());
    line.put("severity", alert.severity().name().toLowerCase(Locale.ROOT));
    line.put("text", alert.text());
    line.put("sentences", alert.sentences().stream().map(AlertLine::of).toList());
    line.put("urls", stored.addresses().stream().map(Object::toString).toList());
    line.values().removeIf(List.of()::equals);
    return line;
  }

  private static Map<String, Object> of(Alert.Sentence sentence) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("text", sentence.text());
    if (sentence.speaker() != null) {
      line.put("speaker", sentence.speaker());
    }
    if (!sentence.evidence().isEmpty()) {
      line.put("evidence", sentence.evidence());
    }
    return line;
  }
}
