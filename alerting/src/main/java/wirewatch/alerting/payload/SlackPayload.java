package wirewatch.alerting.payload;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import wirewatch.alerting.message.AlertCard;
import wirewatch.alerting.message.AlertCards;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.message.MessageWording;

/**
 * Blocks of Slack's incoming webhook. Article text is in {@code rich_text} and {@code plain_text}
 * only, where Slack interprets neither markup nor mentions.
 */
public final class SlackPayload implements ChatPayload {
  private static final int MAX_CARDS = 20; // of 50 blocks, two a card

  @Override
  public byte[] toJson(AlertMessage alertMessage) {
    List<AlertCard> cards = AlertCards.of(alertMessage);
    ObjectNode body = JsonTrees.newObject();
    body.put("text", escape(alertMessage.subject()));
    body.put("mrkdwn", false);
    body.put("unfurl_links", false);
    body.put("unfurl_media", false);
    ArrayNode blocks = body.putArray("blocks");
    ObjectNode header = blocks.addObject().put("type", "header");
    plain(header.putObject("text"), MessageWording.heading(alertMessage));
    if (alertMessage.alerts().size() > 1) {
      context(blocks, MessageWording.countsByWatch(alertMessage.alerts()));
    }
    cards.stream().limit(MAX_CARDS).forEach(alertCard -> card(blocks, alertCard, cards.size() > 1));
    int left = alertMessage.alerts().size() - Math.min(MAX_CARDS, cards.size());
    if (left > 0) {
      context(blocks, MessageWording.omitted(left, "alert"));
    }
    return JsonTrees.toBytes(body);
  }

  /** Escapes the three control characters of Slack's mrkdwn. */
  static String escape(String clean) {
    return clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void card(ArrayNode blocks, AlertCard alertCard, boolean inDigest) {
    ArrayNode elements = blocks.addObject().put("type", "rich_text").putArray("elements");
    ArrayNode section = elements.addObject().put("type", "rich_text_section").putArray("elements");
    title(section, alertCard);
    line(section, inDigest ? alertCard.heading() : "");
    line(section, alertCard.sourceLine());
    alertCard.sentences().forEach(cardSentence -> quote(elements, cardSentence));
    if (alertCard.omittedSentences() > 0 && !inDigest) {
      context(blocks, MessageWording.omitted(alertCard.omittedSentences(), "sentence"));
    }
    if (!alertCard.note().isEmpty() && !inDigest) {
      context(blocks, alertCard.note());
    }
  }

  private static void title(ArrayNode section, AlertCard alertCard) {
    URI link = alertCard.link();
    if (link == null) {
      text(section, alertCard.title(), "bold");
    } else {
      section
          .addObject()
          .put("type", "link")
          .put("url", link.toString())
          .put("text", alertCard.title().isEmpty() ? link.getHost() : alertCard.title())
          .putObject("style")
          .put("bold", true);
    }
  }

  private static void line(ArrayNode section, String text) {
    if (!text.isEmpty()) {
      section.addObject().put("type", "text").put("text", "\n" + text);
    }
  }

  private static void quote(ArrayNode elements, AlertCard.CardSentence cardSentence) {
    if (cardSentence.runs().isEmpty()) {
      return;
    }
    ArrayNode parts = elements.addObject().put("type", "rich_text_quote").putArray("elements");
    for (AlertCard.TextRun textRun : cardSentence.runs()) {
      if (textRun.marked()) {
        text(parts, textRun.text(), "bold");
      } else {
        parts.addObject().put("type", "text").put("text", textRun.text());
      }
    }
    if (!cardSentence.speaker().isEmpty()) {
      text(parts, " — " + cardSentence.speaker(), "italic");
    }
  }

  private static void text(ArrayNode elements, String text, String style) {
    if (!text.isEmpty()) {
      elements
          .addObject()
          .put("type", "text")
          .put("text", text)
          .putObject("style")
          .put(style, true);
    }
  }

  private static void context(ArrayNode blocks, String text) {
    ArrayNode elements = blocks.addObject().put("type", "context").putArray("elements");
    plain(elements.addObject(), text);
  }

  private static void plain(ObjectNode node, String text) {
    node.put("type", "plain_text").put("text", text).put("emoji", false);
  }
}
