package wirewatch.pipeline.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Severity;

/** Converts alerts to and from JSON for outbox and index, without loss. */
public final class AlertJson {
  public static final ObjectMapper MAPPER = new ObjectMapper();

  private AlertJson() {}

  public static byte[] toBytes(Alert alert) {
    try {
      return MAPPER.writeValueAsBytes(toFields(alert));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an alert is texts and numbers", e);
    }
  }

  public static Map<String, Object> parseFields(byte[] json) {
    try {
      return MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("the outbox holds no alert", e);
    }
  }

  public static Alert parse(byte[] json) {
    try {
      return parse(MAPPER.readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException("the outbox holds no alert", e);
    }
  }

  static Map<String, Object> toFields(Alert alert) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", alert.id());
    map.put("thread", alert.threadId());
    map.put("kind", alert.kind().name());
    map.put("time", alert.time().toString());
    map.put("rule_id", alert.ruleId());
    map.put("rule_name", alert.ruleName());
    map.put("severity", alert.severity().name());
    map.put("text", alert.text());
    map.put("terms", alert.terms());
    map.put("sentences", alert.sentences().stream().map(AlertJson::toFields).toList());
    Alert.MatchedArticle article = alert.article();
    if (article != null) {
      map.put("article", toFields(article));
    }
    Alert.Revision revision = alert.revision();
    if (revision != null) {
      map.put("content", revision.contentHash());
      map.put("changes", revision.changes().stream().map(AlertJson::toFields).toList());
    }
    return map;
  }

  private static Map<String, Object> toFields(Alert.Change change) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (change.before() != null) {
      map.put("before", toFields(change.before()));
    }
    if (change.after() != null) {
      map.put("after", toFields(change.after()));
    }
    return map;
  }

  private static Map<String, Object> toFields(Alert.Sentence sentence) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("text", sentence.text());
    map.put(
        "marks", sentence.marks().stream().map(mark -> List.of(mark.start(), mark.end())).toList());
    putIfPresent(map, "speaker", sentence.speaker());
    if (!sentence.evidence().isEmpty()) {
      map.put("evidence", sentence.evidence());
    }
    return map;
  }

  private static Map<String, Object> toFields(Alert.MatchedArticle article) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", article.id());
    map.put("story", article.storyId());
    putIfPresent(map, "headline", article.headline());
    map.put("address", article.url().toString());
    putIfPresent(map, "agency", article.agency());
    putIfPresent(map, "publisher", article.publisher());
    putIfPresent(map, "dateline", article.dateline());
    putIfPresent(map, "published", article.published());
    putIfPresent(map, "language", article.language());
    map.put("countries", article.countries());
    return map;
  }

  static Alert parse(JsonNode json) {
    return new Alert(
        required(json, "id"),
        required(json, "thread"),
        Alert.Kind.valueOf(required(json, "kind")),
        Instant.parse(required(json, "time")),
        required(json, "rule_id"),
        required(json, "rule_name"),
        Severity.valueOf(required(json, "severity")),
        required(json, "text"),
        texts(json.path("terms")),
        parseSentences(json.path("sentences")),
        json.has("article") ? parseArticle(json.path("article")) : null,
        json.has("content") ? parseRevision(json) : null);
  }

  private static Alert.Revision parseRevision(JsonNode json) {
    List<Alert.Change> changes = new ArrayList<>();
    for (JsonNode change : json.path("changes")) {
      changes.add(
          new Alert.Change(
              change.has("before") ? parseSentence(change.path("before")) : null,
              change.has("after") ? parseSentence(change.path("after")) : null));
    }
    return new Alert.Revision(required(json, "content"), changes);
  }

  private static List<Alert.Sentence> parseSentences(JsonNode json) {
    List<Alert.Sentence> sentences = new ArrayList<>();
    json.forEach(sentence -> sentences.add(parseSentence(sentence)));
    return sentences;
  }

  private static Alert.Sentence parseSentence(JsonNode sentence) {
    List<Alert.Mark> marks = new ArrayList<>();
    for (JsonNode mark : sentence.path("marks")) {
      marks.add(new Alert.Mark(mark.path(0).asInt(), mark.path(1).asInt()));
    }
    return new Alert.Sentence(
        required(sentence, "text"),
        marks,
        text(sentence, "speaker"),
        texts(sentence.path("evidence")));
  }

  private static Alert.MatchedArticle parseArticle(JsonNode json) {
    String published = text(json, "published");
    return new Alert.MatchedArticle(
        required(json, "id"),
        required(json, "story"),
        text(json, "headline"),
        URI.create(required(json, "address")),
        text(json, "agency"),
        text(json, "publisher"),
        text(json, "dateline"),
        published == null ? null : Instant.parse(published),
        text(json, "language"),
        texts(json.path("countries")));
  }

  private static List<String> texts(JsonNode json) {
    List<String> texts = new ArrayList<>();
    json.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static String required(JsonNode json, String name) {
    return Objects.requireNonNull(text(json, name), name);
  }

  private static @Nullable String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isTextual() ? value.asText() : null;
  }

  private static void putIfPresent(Map<String, Object> map, String name, @Nullable Object value) {
    if (value != null) {
      map.put(name, value.toString());
    }
  }
}
