package wirewatch.alerting.delivery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;

/**
 * Blocks of Slack's incoming webhook. Article text is in {@code rich_text} and {@code
 * plain_text} only, where Slack interprets neither markup nor mentions.
 */
final class SlackPayload implements Payload {
  private static final int CARDS = 20; // of 50 blocks, two a card

  @Override
  public byte[] of(Message message) {
    List<Card> cards = Cards.of(message);
    ObjectNode body = Json.object();
    body.put("text", escaped(message.subject()));
    body.put("mrkdwn", false);
    body.put("unfurl_links", false);
    body.put("unfurl_media", false);
    ArrayNode blocks = body.putArray("blocks");
    ObjectNode header = blocks.addObject().put("type", "header");
    plain(header.putObject("text"), Wording.head(message));
    if (message.alerts().size() > 1) {
      context(blocks, Wording.byWatch(message.alerts()));
    }
    cards.stream().limit(CARDS).forEach(card -> card(blocks, card, cards.size() > 1));
    int left = message.alerts().size() - Math.min(CARDS, cards.size());
    if (left > 0) {
      context(blocks, Wording.more(left, "alert"));
    }
    return Json.bytes(body);
  }

  /** Escapes the three control characters of Slack's mrkdwn. */
  static String escaped(String clean) {
    return clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void card(ArrayNode blocks, Card card, boolean inDigest) {
    ArrayNode elements = blocks.addObject().put("type", "rich_text").putArray("elements");
    ArrayNode section = elements.addObject().put("type", "rich_text_section").putArray("elements");
    title(section, card);
    line(section, inDigest ? card.head() : "");
    line(section, card.origin());
    card.quotes().forEach(quote -> quote(elements, quote));
    if (card.more() > 0 && !inDigest) {
      context(blocks, Wording.more(card.more(), "sentence"));
    }
    if (!card.note().isEmpty() && !inDigest) {
      context(blocks, card.note());
    }
  }

  private static void title(ArrayNode section, Card card) {
    URI link = card.link();
    if (link == null) {
      text(section, card.title(), "bold");
    } else {
      section
          .addObject()
          .put("type", "link")
          .put("url", link.toString())
          .put("text", card.title().isEmpty() ? link.getHost() : card.title())
          .putObject("style")
          .put("bold", true);
    }
  }

  private static void line(ArrayNode section, String text) {
    if (!text.isEmpty()) {
      section.addObject().put("type", "text").put("text", "\n" + text);
    }
  }

  private static void quote(ArrayNode elements, Card.Quote quote) {
    if (quote.runs().isEmpty()) {
      return;
    }
    ArrayNode parts = elements.addObject().put("type", "rich_text_quote").putArray("elements");
    for (Card.Run run : quote.runs()) {
      if (run.marked()) {
        text(parts, run.text(), "bold");
      } else {
        parts.addObject().put("type", "text").put("text", run.text());
      }
    }
    if (!quote.speaker().isEmpty()) {
      text(parts, " — " + quote.speaker(), "italic");
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
