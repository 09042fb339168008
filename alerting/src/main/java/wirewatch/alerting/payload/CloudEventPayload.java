package wirewatch.alerting.payload;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.message.IdempotencyKeys;
import wirewatch.alerting.message.MessageTextCleaner;
import wirewatch.alerting.model.Alert;

/**
 * A message as a CloudEvents 1.0 event. Texts are truncated but not cleaned, and its names are
 * those of the stored alerts.
 */
public final class CloudEventPayload {
  private static final int MAX_ALERTS = 100;
  private static final int MAX_SENTENCES = 20;
  private static final int MAX_SENTENCES_IN_DIGEST = 2;
  private static final int MAX_TEXT = 1000;

  private CloudEventPayload() {}

  public static byte[] toJson(AlertMessage alertMessage) {
    ObjectNode event = JsonTrees.newObject();
    event.put("specversion", "1.0");
    event.put("id", IdempotencyKeys.toToken(alertMessage.key()));
    event.put("source", "urn:wirewatch");
    event.put("type", "wirewatch.alert." + name(alertMessage.kind()));
    event.put("time", alertMessage.alerts().getLast().time().toString());
    event.put("subject", limit(alertMessage.alerts().getFirst().ruleId()));
    event.put("datacontenttype", "application/json");
    ObjectNode data = event.putObject("data");
    data.put("key", limit(alertMessage.key()));
    data.put("thread", limit(alertMessage.threadKey()));
    data.put("kind", name(alertMessage.kind()));
    data.put("subject", alertMessage.subject());
    data.put("count", alertMessage.alerts().size());
    ArrayNode alerts = data.putArray("alerts");
    int most = alertMessage.alerts().size() == 1 ? MAX_SENTENCES : MAX_SENTENCES_IN_DIGEST;
    alertMessage.alerts().stream()
        .limit(MAX_ALERTS)
        .forEach(alert -> alert(alerts.addObject(), alert, most));
    return JsonTrees.toBytes(event);
  }

  private static void alert(ObjectNode node, Alert alert, int most) {
    node.put("id", limit(alert.id()));
    node.put("thread", limit(alert.threadId()));
    node.put("kind", name(alert.kind()));
    node.put("time", alert.time().toString());
    node.putObject("rule").put("id", limit(alert.ruleId())).put("name", limit(alert.ruleName()));
    node.put("severity", name(alert.severity()));
    node.put("text", limitNullable(alert.text()));
    ArrayNode terms = node.putArray("matched_terms");
    alert.terms().stream().limit(MAX_SENTENCES).map(CloudEventPayload::limit).forEach(terms::add);
    ArrayNode sentences = node.putArray("sentences");
    alert.sentences().stream()
        .limit(most)
        .forEach(sentence -> sentence(sentences.addObject(), sentence));
    if (alert.revision() != null) {
      ArrayNode changes = node.putArray("changes");
      alert.changes().stream().limit(most).forEach(change -> change(changes.addObject(), change));
    }
    Alert.MatchedArticle article = alert.article();
    if (article != null) {
      article(node.putObject("article"), article);
      node.putObject("story").put("id", limit(article.storyId()));
    }
  }

  private static void change(ObjectNode node, Alert.Change change) {
    marked(node, "before", change.before());
    marked(node, "after", change.after());
  }

  private static void marked(ObjectNode node, String name, Alert.@Nullable Sentence sentence) {
    if (sentence == null) {
      node.putNull(name);
    } else {
      marked(node.putObject(name), sentence);
    }
  }

  private static void sentence(ObjectNode node, Alert.Sentence sentence) {
    marked(node, sentence);
    node.put("speaker", limitNullable(sentence.speaker()));
    if (!sentence.evidence().isEmpty()) {
      ArrayNode evidence = node.putArray("evidence");
      sentence.evidence().forEach(line -> evidence.add(limit(line)));
    }
  }

  private static void marked(ObjectNode node, Alert.Sentence sentence) {
    String text = limit(sentence.text());
    node.put("text", text);
    ArrayNode marks = node.putArray("marks");
    for (Alert.Mark mark : sentence.marks()) {
      if (mark.start() >= 0 && mark.start() < mark.end() && mark.end() <= text.length()) {
        marks.addObject().put("start", mark.start()).put("end", mark.end());
      }
    }
  }

  private static void article(ObjectNode node, Alert.MatchedArticle article) {
    node.put("id", limit(article.id()));
    node.put("headline", limitNullable(article.headline()));
    node.put("url", article.url().toString());
    node.put("agency", limitNullable(article.agency()));
    node.put("publisher", limitNullable(article.publisher()));
    node.put("dateline", limitNullable(article.dateline()));
    node.put("published", article.published() == null ? null : article.published().toString());
    node.put("language", limitNullable(article.language()));
    ArrayNode countries = node.putArray("country_iso_codes");
    article.countries().stream().map(CloudEventPayload::limit).forEach(countries::add);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String limit(String text) {
    return MessageTextCleaner.replaceLoneSurrogates(MessageTextCleaner.truncate(text, MAX_TEXT));
  }

  private static @Nullable String limitNullable(@Nullable String text) {
    return text == null ? null : limit(text);
  }
}
