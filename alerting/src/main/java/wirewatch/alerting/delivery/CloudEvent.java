package wirewatch.alerting.delivery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;

/**
 * A message as a CloudEvents 1.0 event. Texts are truncated but not cleaned, and its names are those
 * of the stored alerts.
 */
final class CloudEvent {
  private static final int ALERTS = 100;
  private static final int SENTENCES = 20;
  private static final int SENTENCES_IN_DIGEST = 2;
  private static final int TEXT = 1000;

  private CloudEvent() {}

  static byte[] of(Message message) {
    ObjectNode event = Json.object();
    event.put("specversion", "1.0");
    event.put("id", Keys.token(message.key()));
    event.put("source", "urn:wirewatch");
    event.put("type", "wirewatch.alert." + name(message.kind()));
    event.put("time", message.alerts().getLast().time().toString());
    event.put("subject", data(message.alerts().getFirst().ruleId()));
    event.put("datacontenttype", "application/json");
    ObjectNode data = event.putObject("data");
    data.put("key", data(message.key()));
    data.put("thread", data(message.thread()));
    data.put("kind", name(message.kind()));
    data.put("subject", message.subject());
    data.put("count", message.alerts().size());
    ArrayNode alerts = data.putArray("alerts");
    int most = message.alerts().size() == 1 ? SENTENCES : SENTENCES_IN_DIGEST;
    message.alerts().stream()
        .limit(ALERTS)
        .forEach(alert -> alert(alerts.addObject(), alert, most));
    return Json.bytes(event);
  }

  private static void alert(ObjectNode node, Alert alert, int most) {
    node.put("id", data(alert.id()));
    node.put("thread", data(alert.thread()));
    node.put("kind", name(alert.kind()));
    node.put("time", alert.time().toString());
    node.putObject("rule").put("id", data(alert.ruleId())).put("name", data(alert.ruleName()));
    node.put("severity", name(alert.severity()));
    node.put("text", cut(alert.text()));
    ArrayNode terms = node.putArray("matched_terms");
    alert.terms().stream().limit(SENTENCES).map(CloudEvent::data).forEach(terms::add);
    ArrayNode sentences = node.putArray("sentences");
    alert.sentences().stream()
        .limit(most)
        .forEach(sentence -> sentence(sentences.addObject(), sentence));
    Alert.Piece article = alert.article();
    if (article != null) {
      article(node.putObject("article"), article);
      node.putObject("story").put("id", data(article.storyId()));
    }
  }

  private static void sentence(ObjectNode node, Alert.Sentence sentence) {
    String text = data(sentence.text());
    node.put("text", text);
    ArrayNode marks = node.putArray("marks");
    for (Alert.Mark mark : sentence.marks()) {
      if (mark.start() >= 0 && mark.start() < mark.end() && mark.end() <= text.length()) {
        marks.addObject().put("start", mark.start()).put("end", mark.end());
      }
    }
    node.put("speaker", cut(sentence.speaker()));
  }

  private static void article(ObjectNode node, Alert.Piece article) {
    node.put("id", data(article.id()));
    node.put("headline", cut(article.headline()));
    node.put("url", article.address().toString());
    node.put("agency", cut(article.agency()));
    node.put("publisher", cut(article.publisher()));
    node.put("dateline", cut(article.dateline()));
    node.put("published", article.published() == null ? null : article.published().toString());
    node.put("language", cut(article.language()));
    ArrayNode countries = node.putArray("country_iso_codes");
    article.countries().stream().map(CloudEvent::data).forEach(countries::add);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String data(String text) {
    return Clean.whole(Clean.cut(text, TEXT));
  }

  private static @Nullable String cut(@Nullable String text) {
    return text == null ? null : data(text);
  }
}
