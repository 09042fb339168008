package wirewatch.console.export;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import wirewatch.console.xml.XmlText;

/** Writes an article as an NITF document, its elements in the order of the NITF 3.6 schema. */
final class NitfItem {
  private static final String NAMESPACE = "http://iptc.org/std/NITF/2006-10-18/";
  private static final String MEDIA_TOPIC = "medtop:";
  private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX");

  /** The least urgent value of NITF; ninjs and NewsML-G2 have one more. */
  private static final int LEAST_URGENT = 8;

  private final XmlText xml;
  private final ExportedFields article;

  NitfItem(XmlText xml, ExportedFields article) {
    this.xml = xml;
    this.article = article;
  }

  void write(String id) throws XMLStreamException {
    xml.open("nitf", "xmlns", NAMESPACE, "version", "-//IPTC//DTD NITF 3.6//EN");
    writeHead(id);
    Optional<String> language = article.text("article.language");
    if (language.isPresent()) {
      xml.open("body", "xml:lang", language.get());
    } else {
      xml.open("body");
    }
    writeBodyHead();
    xml.open("body.content");
    xml.paragraphs("p", article.text("article.body").orElse(""));
    xml.close().close().close();
  }

  private void writeHead(String id) throws XMLStreamException {
    xml.open("head");
    xml.element("title", article.text("article.headline"));
    Optional<String> genre = article.texts("article.genres").stream().findFirst();
    if (genre.isPresent()) {
      xml.open("tobject").empty("tobject.property", "tobject.property.type", genre.get());
      xml.close();
    }
    xml.open("docdata", "management-status", article.publicationStatus().orElse("usable"));
    xml.empty("doc-id", "id-string", article.address().orElse("urn:wirewatch:" + id));
    Optional<Integer> urgency = article.urgency();
    if (urgency.isPresent()) {
      xml.empty("urgency", "ed-urg", String.valueOf(Math.min(urgency.get(), LEAST_URGENT)));
    }
    writeValue("date.issue", "norm", basic("article.published"));
    writeValue("du-key", "version", article.text("article.version"));
    writeValue("doc.copyright", "holder", article.text("article.copyright_holder"));
    writeValue("doc.rights", "limitations", article.text("article.usage_terms"));
    writeKeywords();
    xml.close().close();
  }

  private void writeKeywords() throws XMLStreamException {
    if (!article.texts("article.keywords").isEmpty()) {
      xml.open("key-list");
      for (String keyword : article.texts("article.keywords")) {
        xml.empty("keyword", "key", keyword);
      }
      xml.close();
    }
    if (!article.objects("article.subjects").isEmpty()) {
      xml.open("identified-content");
      for (ExportedFields subject : article.objects("article.subjects")) {
        writeClassifier(subject);
      }
      xml.close();
    }
  }

  private void writeClassifier(ExportedFields subject) throws XMLStreamException {
    Optional<String> name = subject.text("name");
    if (name.isPresent()) {
      Optional<String> code =
          subject
              .text("qcode")
              .filter(qcode -> qcode.startsWith(MEDIA_TOPIC))
              .map(qcode -> qcode.substring(MEDIA_TOPIC.length()));
      if (code.isPresent()) {
        xml.empty("classifier", "type", "medtop", "idsrc", code.get(), "value", name.get());
      } else {
        xml.empty("classifier", "type", "subject", "value", name.get());
      }
    }
  }

  private void writeBodyHead() throws XMLStreamException {
    xml.open("body.head");
    Optional<String> headline = article.text("article.headline");
    if (headline.isPresent()) {
      xml.open("hedline");
      xml.element("hl1", headline);
      xml.element("hl2", article.text("article.alternative_headline"));
      xml.close();
    }
    xml.element("byline", article.text("article.byline"));
    xml.element("distributor", article.text("article.agency"));
    xml.element("dateline", article.text("article.dateline.text"));
    Optional<String> lead = article.text("article.lead");
    if (lead.isPresent()) {
      xml.open("abstract");
      xml.element("p", lead);
      xml.close();
    }
    xml.close();
  }

  private void writeValue(String element, String attribute, Optional<String> value)
      throws XMLStreamException {
    if (value.isPresent()) {
      xml.empty(element, attribute, value.get());
    }
  }

  /** A time in the basic form of ISO 8601, as NITF's {@code norm} has it. */
  private Optional<String> basic(String path) {
    return article
        .time(path)
        .map(
            time -> BASIC.format(OffsetDateTime.parse(time).withOffsetSameInstant(ZoneOffset.UTC)));
  }
}
