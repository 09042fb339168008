package wirewatch.console.api;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Severity;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.alert.AlertJson;

/** Alerts of the watch {@code ferries}, stored as the pipeline stores them. */
final class StoredAlerts {
  private StoredAlerts() {}

  static void put(ArticleIndex index, String id, Instant time) throws IOException {
    Alert alert =
        new Alert(
            id,
            id,
            Alert.Kind.MATCH,
            time,
            "ferries",
            "Ferries",
            Severity.HIGH,
            "A ferry",
            List.of("ferry"),
            List.of(),
            new Alert.MatchedArticle(
                "d" + id,
                "s" + id,
                "Ferry runs aground",
                URI.create("https://nordwire.example/" + id),
                "Nordwire",
                "Nordwire",
                null,
                time,
                "en",
                List.of("NO")));
    Map<String, Object> fields =
        Map.of(
            "id", id,
            "kind", "match",
            "severity", "high",
            "text", "A ferry",
            "message", AlertJson.parseFields(AlertJson.toBytes(alert)));
    Map<String, Object> document =
        Map.of(
            "@timestamp", time.toString(),
            "event", Map.of("kind", "alert"),
            "rule", Map.of("id", "ferries", "name", "Ferries"),
            "alert", fields);
    index.alerts().put(Map.of(id, document));
    index.alerts().refresh();
  }
}
