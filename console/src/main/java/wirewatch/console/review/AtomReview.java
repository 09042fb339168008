package wirewatch.console.review;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import wirewatch.console.xml.XmlText;

/** Writes a review as Atom (RFC 4287): an entry for each story, in the order of the review. */
final class AtomReview {
  private AtomReview() {}

  static byte[] write(ReviewDocument document, String address) {
    String feed =
        XmlText.write(
            xml -> {
              xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom");
              element(xml, "id", urn(document.id()));
              element(xml, "title", document.name());
              if (!document.intro().isEmpty()) {
                element(xml, "subtitle", document.intro());
              }
              element(xml, "updated", document.updated().toString());
              xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", address);
              author(xml, document.by().isEmpty() ? "Wirewatch" : document.by());
              for (ReviewDocument.Story story : document.present()) {
                entry(xml, document, story);
              }
              xml.close();
            });
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + feed).getBytes(StandardCharsets.UTF_8);
  }

  private static void entry(XmlText xml, ReviewDocument document, ReviewDocument.Story story)
      throws XMLStreamException {
    ReviewDocument.Source first = story.sources().getFirst();
    String time = first.time().iso();
    xml.open("entry");
    element(xml, "id", urn(document.id() + story.item().story() + story.item().article()));
    element(xml, "title", story.headline());
    if (!time.isEmpty()) {
      element(xml, "published", time);
    }
    element(xml, "updated", document.updated().toString());
    if (!story.link().isEmpty()) {
      xml.empty("link", "rel", "alternate", "type", "text/html", "href", story.link());
    }
    Set<String> publishers = new LinkedHashSet<>();
    story.sources().forEach(source -> publishers.add(source.publisher()));
    for (String publisher : publishers) {
      author(xml, publisher);
    }
    if (!story.rights().isEmpty()) {
      element(xml, "rights", String.join(" ", story.rights()));
    }
    xml.open("content", "type", "html").text(ReviewMail.toFragment(story)).close();
    xml.close();
  }

  private static void author(XmlText xml, String name) throws XMLStreamException {
    xml.open("author");
    element(xml, "name", name);
    xml.close();
  }

  private static void element(XmlText xml, String name, String text) throws XMLStreamException {
    xml.element(name, Optional.of(text));
  }

  private static String urn(String id) {
    String name = "wirewatch:review:" + id;
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
