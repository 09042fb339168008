package wirewatch.alerting.delivery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An Adaptive Card for a Teams workflow. All text is in text runs, where Markdown is not
 * interpreted.
 */
final class TeamsPayload implements Payload {
  private static final Pattern FUNCTION = Pattern.compile("\\{(?=\\{)");
  private static final int CARDS = 10;
  private static final int BYTES = 27_000; // a message takes 28 kB

  @Override
  public byte[] of(Message message) {
    byte[] body = of(message, CARDS);
    for (int cards = CARDS - 1; body.length > BYTES && cards > 0; cards--) {
      body = of(message, cards);
    }
    return body;
  }

  private static byte[] of(Message message, int cards) {
    ObjectNode body = Json.object().put("type", "message");
    ObjectNode attachment = body.putArray("attachments").addObject();
    attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
    attachment.putNull("contentUrl");
    card(attachment.putObject("content"), message, cards);
    return Json.bytes(body);
  }

  /** Escapes text for a run: {@code {{DATE(…)}}} would be a function. */
  static String escaped(String clean) {
    return FUNCTION.matcher(clean).replaceAll("{\u2060");
  }

  private static void card(ObjectNode content, Message message, int most) {
    content.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    content.put("type", "AdaptiveCard").put("version", "1.4");
    content.put("fallbackText", escaped(message.subject()));
    content.putObject("msteams").put("width", "Full");
    ArrayNode body = content.putArray("body");
    ObjectNode head = body.addObject().put("type", "Container").put("bleed", true);
    head.put("style", Tint.of(message).container());
    run(runs(head.putArray("items")), Wording.head(message)).put("weight", "Bolder");
    boolean digest = message.alerts().size() > 1;
    if (digest) {
      run(runs(body), Wording.byWatch(message.alerts())).put("isSubtle", true);
    }
    List<Card> cards = Cards.of(message).stream().limit(most).toList();
    cards.forEach(card -> items(body, card, digest));
    if (message.alerts().size() > cards.size()) {
      run(runs(body), Wording.more(message.alerts().size() - cards.size(), "alert"));
    }
    URI link = cards.getFirst().link();
    if (!digest && link != null) {
      ObjectNode action = content.putArray("actions").addObject();
      action.put("type", "Action.OpenUrl").put("title", "Read").put("url", link.toString());
    }
  }

  private static void items(ArrayNode body, Card card, boolean inDigest) {
    title(runs(body), card, inDigest);
    subtle(body, inDigest ? card.head() : "");
    subtle(body, card.origin());
    card.quotes().forEach(quote -> quote(runs(body), quote));
    if (!inDigest) {
      subtle(body, card.more() > 0 ? Wording.more(card.more(), "sentence") : "");
      subtle(body, card.note());
    }
  }

  private static void title(ArrayNode runs, Card card, boolean linked) {
    ObjectNode title = run(runs, card.title()).put("weight", "Bolder");
    URI link = card.link();
    if (linked && link != null) {
      title.putObject("selectAction").put("type", "Action.OpenUrl").put("url", link.toString());
    }
  }

  private static void quote(ArrayNode runs, Card.Quote quote) {
    for (Card.Run run : quote.runs()) {
      ObjectNode node = run(runs, run.text());
      if (run.marked()) {
        node.put("weight", "Bolder").put("highlight", true);
      }
    }
    if (!quote.speaker().isEmpty()) {
      run(runs, " — " + quote.speaker()).put("italic", true);
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
    return runs.addObject().put("type", "TextRun").put("text", escaped(text));
  }
}
