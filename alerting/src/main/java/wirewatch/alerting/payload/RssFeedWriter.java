package wirewatch.alerting.payload;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import wirewatch.alerting.message.AlertCard;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.message.HtmlLayout;
import wirewatch.alerting.model.Alert;

/** Writes RSS 2.0, with {@code atom:link} and {@code dc:creator} as the RSS Profile advises. */
final class RssFeedWriter {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final XMLStreamWriter xml;

  private RssFeedWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] write(AlertFeeds.FeedInfo feedInfo, List<Alert> alerts) {
    return FeedXml.write(xml -> new RssFeedWriter(xml).feed(feedInfo, alerts));
  }

  private void feed(AlertFeeds.FeedInfo feedInfo, List<Alert> alerts) throws XMLStreamException {
    xml.writeStartElement("rss");
    xml.writeAttribute("version", "2.0");
    xml.writeNamespace("atom", ATOM);
    xml.writeNamespace("dc", DC);
    xml.writeStartElement("channel");
    String title = AlertFeeds.title(feedInfo);
    text("title", title);
    text("link", feedInfo.homeUrl().toASCIIString());
    text("description", title);
    text("lastBuildDate", time(feedInfo.updated()));
    xml.writeEmptyElement("atom", "link", ATOM);
    xml.writeAttribute("rel", "self");
    xml.writeAttribute("type", "application/rss+xml");
    xml.writeAttribute("href", feedInfo.feedUrl().toASCIIString());
    for (Alert alert : alerts) {
      item(alert);
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void item(Alert alert) throws XMLStreamException {
    AlertCard card = AlertFeeds.card(alert);
    xml.writeStartElement("item");
    text("title", AlertMessage.of(alert).subject());
    URI link = card.link();
    if (link != null) {
      text("link", link.toASCIIString());
    }
    text("description", HtmlLayout.toFragment(card));
    String author = AlertFeeds.author(alert);
    if (!author.isEmpty()) {
      xml.writeStartElement("dc", "creator", DC);
      xml.writeCharacters(author);
      xml.writeEndElement();
    }
    for (String tag : AlertFeeds.tags(alert)) {
      text("category", tag);
    }
    xml.writeStartElement("guid");
    xml.writeAttribute("isPermaLink", "false");
    xml.writeCharacters(AlertFeeds.id(alert));
    xml.writeEndElement();
    text("pubDate", time(alert.time()));
    xml.writeEndElement();
  }

  private static String time(Instant time) {
    return RFC_822.format(time);
  }

  private void text(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
