package wirewatch.pipeline.alert;

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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;

/** An alert as a document of {@code wirewatch-alerts-*}. */
final class AlertDocument {
  private static final int TOPIC_LENGTH = 16;

  private AlertDocument() {}

  static Map<String, Object> of(StoredAlert stored) {
    Alert alert = stored.alert();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@timestamp", alert.time().toString());
    document.put("event", Map.of("kind", "alert"));
    document.put("rule", Map.of("id", alert.ruleId(), "name", alert.ruleName()));
    document.put("alert", alertFields(stored));
    Alert.MatchedArticle article = alert.article();
    if (article != null) {
      document.put("story", Map.of("id", storyId(article, stored.coverage())));
      document.put("url", urlFields(article.url()));
      document.put("article", articleFields(article));
    }
    return document;
  }

  /** The story's id as its article names it, unless the story was merged since. */
  private static String storyId(Alert.MatchedArticle article, StoredAlert.Coverage coverage) {
    boolean merged = !topicOf(article.storyId()).equals(coverage.topic());
    return merged ? coverage.topic() : article.storyId();
  }

  /** The topic of a story in the outbox: the first 64 bits of its id. */
  private static String topicOf(String story) {
    return story.length() <= TOPIC_LENGTH ? story : story.substring(0, TOPIC_LENGTH);
  }

  private static Map<String, Object> alertFields(StoredAlert stored) {
    Alert alert = stored.alert();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", alert.id());
    fields.put("thread", alert.threadId());
    fields.put("kind", lowerCase(alert.kind()));
    fields.put("severity", lowerCase(alert.severity()));
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
    fields.put("articles", stored.articleCount());
    fields.put("addresses", stored.addresses().stream().map(URI::toString).toList());
    fields.put("documents", documentFields(stored.coverage().documents()));
    if (stored.coverage().announced() != null) {
      fields.put("update", lowerCase(stored.coverage().announced()));
    }
    fields.put(
        "delivery", stored.deliveries().stream().map(AlertDocument::deliveryFields).toList());
    fields.put("message", AlertJson.toFields(alert));
    return fields;
  }

  private static List<Map<String, Object>> documentFields(Map<String, URI> documents) {
    List<Map<String, Object>> fields = new ArrayList<>();
    new TreeMap<>(documents)
        .forEach((id, address) -> fields.add(Map.of("id", id, "url", address.toString())));
    return fields;
  }

  private static Map<String, Object> deliveryFields(StoredAlert.DeliveryState deliveryState) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("channel", deliveryState.channel());
    fields.put("status", deliveryState.status());
    fields.put("attempts", deliveryState.attempts());
    putIfPresent(fields, "last_error", deliveryState.lastError());
    fields.put("time", deliveryState.time().toString());
    return fields;
  }

  private static Map<String, Object> urlFields(URI address) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("full", address.toString());
    putIfPresent(fields, "domain", address.getHost());
    return fields;
  }

  private static Map<String, Object> articleFields(Alert.MatchedArticle article) {
    Map<String, Object> fields = new LinkedHashMap<>();
    putIfPresent(fields, "headline", article.headline());
    putIfPresent(fields, "agency", article.agency());
    putIfPresent(fields, "publisher", article.publisher());
    putIfPresent(fields, "language", article.language());
    if (article.dateline() != null) {
      fields.put("dateline", Map.of("text", article.dateline()));
    }
    putIfPresent(fields, "published", article.published());
    fields.put("country_iso_codes", article.countries());
    return fields;
  }

  /** Parses a document; empty where it is no Wirewatch alert. */
  static Optional<StoredAlert> parse(Map<String, Object> document) {
    JsonNode root = AlertJson.MAPPER.valueToTree(document);
    JsonNode alert = root.path("alert");
    if (!alert.path("message").isObject()) {
      return Optional.empty();
    }
    List<URI> addresses = new ArrayList<>();
    alert.path("addresses").forEach(address -> addresses.add(URI.create(address.asText())));
    List<StoredAlert.DeliveryState> handovers = new ArrayList<>();
    for (JsonNode handover : alert.path("delivery")) {
      handovers.add(
          new StoredAlert.DeliveryState(
              handover.path("channel").asText(),
              handover.path("status").asText(),
              handover.path("attempts").asInt(),
              handover.hasNonNull("last_error") ? handover.path("last_error").asText() : null,
              Instant.parse(handover.path("time").asText())));
    }
    Alert message = AlertJson.parse(alert.path("message"));
    return Optional.of(
        new StoredAlert(
            message,
            alert.path("articles").asInt(),
            addresses,
            handovers,
            parseCoverage(root, message)));
  }

  /** Of an alert that was stored before its documents were: the first document alone. */
  private static StoredAlert.Coverage parseCoverage(JsonNode root, Alert alert) {
    Map<String, URI> documents = new LinkedHashMap<>();
    root.at("/alert/documents")
        .forEach(
            covered ->
                documents.put(
                    covered.path("id").asText(), URI.create(covered.path("url").asText())));
    Alert.MatchedArticle article = alert.article();
    if (article != null && documents.isEmpty()) {
      documents.put(article.id(), article.url());
    }
    String update = root.at("/alert/update").asText("");
    return new StoredAlert.Coverage(
        topicOf(root.at("/story/id").asText(alert.ruleId())),
        update.isEmpty() ? null : Alert.Kind.valueOf(update.toUpperCase(Locale.ROOT)),
        documents);
  }

  private static String lowerCase(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static void putIfPresent(Map<String, Object> map, String name, @Nullable Object value) {
    if (value != null) {
      map.put(name, value.toString());
    }
  }
}
