package wirewatch.alerting.delivery;

import java.net.URI;
import java.util.List;

/** Lays out a message as HTML for mail and feeds: no scripts, images or external styles. */
final class HtmlLayout {
  private static final HtmlMarkup MARKUP = new HtmlMarkup();

  private HtmlLayout() {}

  /** A complete page. Each paragraph has automatic direction, for Arabic and Hebrew. */
  static String page(Message message) {
    List<Card> cards = Cards.of(message);
    boolean digest = message.alerts().size() > 1;
    StringBuilder html = new StringBuilder();
    html.append("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>")
        .append(MARKUP.text(message.subject()))
        .append("</title></head>\n<body style=\"font-family:sans-serif;max-width:42em\">\n")
        .append("<p style=\"border-left:6px solid ")
        .append(Tint.of(message).hex())
        .append(";padding-left:8px\">")
        .append(MARKUP.strong(Wording.head(message)))
        .append("</p>\n");
    if (digest) {
      html.append(paragraph(Wording.byWatch(message.alerts())));
    }
    for (Card card : cards) {
      html.append(digest ? "<hr>\n" + paragraph(card.head()) : "").append(card(card));
    }
    if (Cards.leftOut(message) > 0) {
      html.append("<hr>\n").append(paragraph(Wording.more(Cards.leftOut(message), "alert")));
    }
    return html.append("</body></html>\n").toString();
  }

  /** One alert, as a fragment of a page. */
  static String card(Card card) {
    URI link = card.link();
    StringBuilder html = new StringBuilder("<h3 dir=\"auto\">");
    html.append(link == null ? MARKUP.text(card.title()) : MARKUP.link(card.title(), link));
    html.append("</h3>\n").append(paragraph(card.origin()));
    for (Card.Quote quote : card.quotes()) {
      html.append("<blockquote dir=\"auto\">")
          .append(TextLayout.inline(quote, MARKUP))
          .append("</blockquote>\n");
    }
    if (card.more() > 0) {
      html.append(paragraph(Wording.more(card.more(), "sentence")));
    }
    return html.append(paragraph(card.note())).toString();
  }

  private static String paragraph(String clean) {
    return clean.isEmpty() ? "" : "<p dir=\"auto\">" + MARKUP.text(clean) + "</p>\n";
  }
}
