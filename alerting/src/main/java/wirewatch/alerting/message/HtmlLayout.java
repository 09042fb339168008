package wirewatch.alerting.message;

import java.net.URI;
import java.util.List;

/** Lays out a message as HTML for mail and feeds: no scripts, images or external styles. */
public final class HtmlLayout {
  private static final HtmlMarkup MARKUP = new HtmlMarkup();

  private HtmlLayout() {}

  /** A complete page. Each paragraph has automatic direction, for Arabic and Hebrew. */
  public static String toPage(AlertMessage alertMessage, MessageLinks links) {
    List<AlertCard> cards = AlertCards.of(alertMessage);
    boolean digest = alertMessage.alerts().size() > 1;
    StringBuilder html = new StringBuilder();
    html.append("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>")
        .append(MARKUP.escape(alertMessage.subject()))
        .append("</title></head>\n<body style=\"font-family:sans-serif;max-width:42em\">\n")
        .append("<p style=\"border-left:6px solid ")
        .append(MessageColor.of(alertMessage).toHex())
        .append(";padding-left:8px\">")
        .append(MARKUP.bold(MessageWording.heading(alertMessage)))
        .append("</p>\n");
    if (digest) {
      html.append(paragraph(MessageWording.countsByWatch(alertMessage.alerts())));
    }
    for (AlertCard alertCard : cards) {
      html.append(digest ? "<hr>\n" + paragraph(alertCard.heading()) : "")
          .append(toFragment(alertCard));
    }
    if (AlertCards.omittedAlerts(alertMessage) > 0) {
      html.append("<hr>\n")
          .append(
              paragraph(MessageWording.omitted(AlertCards.omittedAlerts(alertMessage), "alert")));
    }
    return html.append(footer(alertMessage, links)).append("</body></html>\n").toString();
  }

  private static String footer(AlertMessage alertMessage, MessageLinks links) {
    StringBuilder html = new StringBuilder("<hr>\n");
    List<MessageLinks.Link> all = links.of(alertMessage);
    if (!all.isEmpty()) {
      html.append("<ul>\n");
      all.forEach(
          link ->
              html.append("<li dir=\"auto\">")
                  .append(MARKUP.link(link.label(), link.address()))
                  .append("</li>\n"));
      html.append("</ul>\n");
    }
    return html.append(paragraph(links.howToStop(alertMessage))).toString();
  }

  /** One alert, as a fragment of a page. */
  public static String toFragment(AlertCard alertCard) {
    URI link = alertCard.link();
    StringBuilder html = new StringBuilder("<h3 dir=\"auto\">");
    html.append(
        link == null ? MARKUP.escape(alertCard.title()) : MARKUP.link(alertCard.title(), link));
    html.append("</h3>\n").append(paragraph(alertCard.sourceLine()));
    for (AlertCard.CardSentence cardSentence : alertCard.sentences()) {
      html.append("<blockquote dir=\"auto\">")
          .append(TextLayout.sentenceText(cardSentence, MARKUP))
          .append("</blockquote>\n");
    }
    if (alertCard.omittedSentences() > 0) {
      html.append(paragraph(MessageWording.omitted(alertCard.omittedSentences(), "sentence")));
    }
    return html.append(paragraph(alertCard.note())).toString();
  }

  private static String paragraph(String clean) {
    return clean.isEmpty() ? "" : "<p dir=\"auto\">" + MARKUP.escape(clean) + "</p>\n";
  }
}
