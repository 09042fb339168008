package wirewatch.alerting.payload;

import java.net.URI;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import wirewatch.alerting.message.AlertCard;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.message.HtmlLayout;
import wirewatch.alerting.model.Alert;

/** Writes Atom (RFC 4287). */
final class AtomFeedWriter {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final XMLStreamWriter xml;

  private AtomFeedWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] write(AlertFeeds.FeedInfo feedInfo, List<Alert> alerts) {
    return FeedXml.write(xml -> new AtomFeedWriter(xml).feed(feedInfo, alerts));
  }

  private void feed(AlertFeeds.FeedInfo feedInfo, List<Alert> alerts) throws XMLStreamException {
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    text("id", AlertFeeds.urn("watch", feedInfo.id()));
    text("title", AlertFeeds.title(feedInfo));
    text("updated", feedInfo.updated().toString());
    link("self", "application/atom+xml", feedInfo.feedUrl());
    link("alternate", "text/html", feedInfo.homeUrl());
    person("Wirewatch");
    for (Alert alert : alerts) {
      entry(alert);
    }
    xml.writeEndElement();
  }

  private void entry(Alert alert) throws XMLStreamException {
    AlertCard alertCard = AlertFeeds.card(alert);
    xml.writeStartElement("entry");
    text("id", AlertFeeds.id(alert));
    text("title", AlertMessage.of(alert).subject());
    text("published", alert.time().toString());
    text("updated", alert.time().toString());
    URI link = alertCard.link();
    if (link != null) {
      link("alternate", "text/html", link);
    }
    String author = AlertFeeds.author(alert);
    if (!author.isEmpty()) {
      person(author);
    }
    for (String tag : AlertFeeds.tags(alert)) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", tag);
    }
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(HtmlLayout.toFragment(alertCard));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void person(String name) throws XMLStreamException {
    xml.writeStartElement("author");
    text("name", name);
    xml.writeEndElement();
  }

  private void text(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void link(String rel, String type, URI address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address.toASCIIString());
  }
}
