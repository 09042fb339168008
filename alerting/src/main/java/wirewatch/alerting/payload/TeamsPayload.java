package wirewatch.alerting.payload;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import wirewatch.alerting.message.AlertCard;
import wirewatch.alerting.message.AlertCards;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.message.MessageColor;
import wirewatch.alerting.message.MessageWording;

/**
 * An Adaptive Card for a Teams workflow. All text is in text runs, where Markdown is not
 * interpreted.
 */
public final class TeamsPayload implements ChatPayload {
  private static final Pattern FUNCTION = Pattern.compile("\\{(?=\\{)");
  private static final int MAX_CARDS = 10;
  private static final int MAX_BYTES = 27_000; // a message takes 28 kB

  @Override
  public byte[] toJson(AlertMessage alertMessage) {
    byte[] body = of(alertMessage, MAX_CARDS);
    for (int cards = MAX_CARDS - 1; body.length > MAX_BYTES && cards > 0; cards--) {
      body = of(alertMessage, cards);
    }
    return body;
  }

  private static byte[] of(AlertMessage alertMessage, int cards) {
    ObjectNode body = JsonTrees.newObject().put("type", "message");
    ObjectNode attachment = body.putArray("attachments").addObject();
    attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
    attachment.putNull("contentUrl");
    card(attachment.putObject("content"), alertMessage, cards);
    return JsonTrees.toBytes(body);
  }

  /** Escapes text for a run: {@code {{DATE(…)}}} would be a function. */
  static String escape(String clean) {
    return FUNCTION.matcher(clean).replaceAll("{\u2060");
  }

  private static void card(ObjectNode content, AlertMessage alertMessage, int most) {
    content.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    content.put("type", "AdaptiveCard").put("version", "1.4");
    content.put("fallbackText", escape(alertMessage.subject()));
    content.putObject("msteams").put("width", "Full");
    ArrayNode body = content.putArray("body");
    ObjectNode head = body.addObject().put("type", "Container").put("bleed", true);
    head.put("style", MessageColor.of(alertMessage).containerStyle());
    run(runs(head.putArray("items")), MessageWording.heading(alertMessage)).put("weight", "Bolder");
    boolean digest = alertMessage.alerts().size() > 1;
    if (digest) {
      run(runs(body), MessageWording.countsByWatch(alertMessage.alerts())).put("isSubtle", true);
    }
    List<AlertCard> cards = AlertCards.of(alertMessage).stream().limit(most).toList();
    cards.forEach(alertCard -> items(body, alertCard, digest));
    if (alertMessage.alerts().size() > cards.size()) {
      run(runs(body), MessageWording.omitted(alertMessage.alerts().size() - cards.size(), "alert"));
    }
    URI link = cards.getFirst().link();
    if (!digest && link != null) {
      ObjectNode action = content.putArray("actions").addObject();
      action.put("type", "Action.OpenUrl").put("title", "Read").put("url", link.toString());
    }
  }

  private static void items(ArrayNode body, AlertCard alertCard, boolean inDigest) {
    title(runs(body), alertCard, inDigest);
    subtle(body, inDigest ? alertCard.heading() : "");
    subtle(body, alertCard.sourceLine());
    alertCard.sentences().forEach(cardSentence -> quote(runs(body), cardSentence));
    if (!inDigest) {
      subtle(
          body,
          alertCard.omittedSentences() > 0
              ? MessageWording.omitted(alertCard.omittedSentences(), "sentence")
              : "");
      subtle(body, alertCard.note());
    }
  }

  private static void title(ArrayNode runs, AlertCard alertCard, boolean linked) {
    ObjectNode title = run(runs, alertCard.title()).put("weight", "Bolder");
    URI link = alertCard.link();
    if (linked && link != null) {
      title.putObject("selectAction").put("type", "Action.OpenUrl").put("url", link.toString());
    }
  }

  private static void quote(ArrayNode runs, AlertCard.CardSentence cardSentence) {
    for (AlertCard.TextRun textRun : cardSentence.runs()) {
      ObjectNode node = run(runs, textRun.text());
      if (textRun.marked()) {
        node.put("weight", "Bolder").put("highlight", true);
      }
    }
    if (!cardSentence.speaker().isEmpty()) {
      run(runs, " — " + cardSentence.speaker()).put("italic", true);
    }
  }

  private static void subtle(ArrayNode body, String text) {
    if (!text.isEmpty()) {
      run(runs(body), text).put("isSubtle", true);
    }
  }

  /** Adds a paragraph and returns its runs. */
  private static ArrayNode runs(ArrayNode body) {
    return body.addObject().put("type", "RichTextBlock").putArray("inlines");
  }

  private static ObjectNode run(ArrayNode runs, String text) {
    return runs.addObject().put("type", "TextRun").put("text", escape(text));
  }
}
