package wirewatch.app.alert;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;

/** An alert as a document of {@code wirewatch-alerts-*}. */
final class AlertDocument {
  private AlertDocument() {}

  static Map<String, Object> of(StoredAlert stored) {
    Alert alert = stored.alert();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@timestamp", alert.time().toString());
    document.put("event", Map.of("kind", "alert"));
    document.put("rule", Map.of("id", alert.ruleId(), "name", alert.ruleName()));
    document.put("alert", alert(stored));
    Alert.Piece article = alert.article();
    if (article != null) {
      document.put("story", Map.of("id", article.storyId()));
      document.put("url", url(article.address()));
      document.put("article", article(article));
    }
    return document;
  }

  private static Map<String, Object> alert(StoredAlert stored) {
    Alert alert = stored.alert();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", alert.id());
    fields.put("thread", alert.thread());
    fields.put("kind", lower(alert.kind()));
    fields.put("severity", lower(alert.severity()));
    fields.put("text", alert.text());
    fields.put("matched_terms", alert.terms());
    fields.put("sentences", alert.sentences().stream().map(Alert.Sentence::text).toList());
    fields.put(
        "speaker",
        alert.sentences().stream()
            .map(Alert.Sentence::speaker)
            .filter(Objects::nonNull)
            .distinct()
            .toList());
    fields.put("articles", stored.articles());
    fields.put("addresses", stored.addresses().stream().map(URI::toString).toList());
    fields.put("delivery", stored.handovers().stream().map(AlertDocument::handover).toList());
    fields.put("message", AlertForm.map(alert));
    return fields;
  }

  private static Map<String, Object> handover(StoredAlert.Handover handover) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("channel", handover.channel());
    fields.put("status", handover.status());
    fields.put("attempts", handover.attempts());
    put(fields, "last_error", handover.lastError());
    fields.put("time", handover.time().toString());
    return fields;
  }

  private static Map<String, Object> url(URI address) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("full", address.toString());
    put(fields, "domain", address.getHost());
    return fields;
  }

  private static Map<String, Object> article(Alert.Piece article) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "headline", article.headline());
    put(fields, "agency", article.agency());
    put(fields, "publisher", article.publisher());
    put(fields, "language", article.language());
    if (article.dateline() != null) {
      fields.put("dateline", Map.of("text", article.dateline()));
    }
    put(fields, "published", article.published());
    fields.put("country_iso_codes", article.countries());
    return fields;
  }

  /** Parses a document; empty where it is no Wirewatch alert. */
  static Optional<StoredAlert> read(Map<String, Object> document) {
    JsonNode alert = AlertForm.JSON.<JsonNode>valueToTree(document).path("alert");
    if (!alert.path("message").isObject()) {
      return Optional.empty();
    }
    List<URI> addresses = new ArrayList<>();
    alert.path("addresses").forEach(address -> addresses.add(URI.create(address.asText())));
    List<StoredAlert.Handover> handovers = new ArrayList<>();
    for (JsonNode handover : alert.path("delivery")) {
      handovers.add(
          new StoredAlert.Handover(
              handover.path("channel").asText(),
              handover.path("status").asText(),
              handover.path("attempts").asInt(),
              handover.hasNonNull("last_error") ? handover.path("last_error").asText() : null,
              Instant.parse(handover.path("time").asText())));
    }
    return Optional.of(
        new StoredAlert(
            AlertForm.read(alert.path("message")),
            alert.path("articles").asInt(),
            addresses,
            handovers));
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static void put(Map<String, Object> map, String name, @Nullable Object value) {
    if (value != null) {
      map.put(name, value.toString());
    }
  }
}
