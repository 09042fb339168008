package wirewatch.console.export;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import wirewatch.console.xml.XmlText;

/** Writes an article as a news item, its elements in the order of the NewsML-G2 schema. */
final class NewsMlG2Item {
  private static final String CATALOG =
      "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  /** The schema demands a time; a stored article always has one. */
  private static final String UNKNOWN_TIME = "1970-01-01T00:00:00Z";

  private final XmlText xml;
  private final ExportedFields article;

  NewsMlG2Item(XmlText xml, ExportedFields article) {
    this.xml = xml;
    this.article = article;
  }

  void write(String id) throws XMLStreamException {
    Optional<String> language = article.text("article.language");
    xml.open(
        "newsItem",
        "guid",
        article.address().orElse("urn:wirewatch:" + id),
        "version",
        article.text("article.version").orElse("1"),
        "standard",
        "NewsML-G2",
        "standardversion",
        "2.34",
        "conformance",
        "power",
        "xml:lang",
        language.orElse("und"));
    xml.empty("catalogRef", "href", CATALOG);
    writeRights();
    writeItemMeta();
    writeContentMeta(language);
    xml.open("contentSet").open("inlineXML", "contenttype", "application/xhtml+xml");
    xml.open("html", "xmlns", XHTML).open("head");
    xml.open("title").text(article.text("article.headline").orElse("")).close().close();
    xml.open("body");
    xml.paragraphs("p", article.text("article.body").orElse(""));
    xml.close().close().close().close().close();
  }

  private void writeRights() throws XMLStreamException {
    Optional<String> holder = article.text("article.copyright_holder");
    Optional<String> terms = article.text("article.usage_terms");
    if (holder.isPresent() || terms.isPresent()) {
      xml.open("rightsInfo");
      writeNamed("copyrightHolder", holder);
      xml.element("usageTerms", terms);
      xml.close();
    }
  }

  private void writeItemMeta() throws XMLStreamException {
    Optional<String> published = article.time("article.published");
    Optional<String> seen = article.time("event.created");
    xml.open("itemMeta");
    xml.empty("itemClass", "qcode", "ninat:text");
    writeNamed("provider", article.text("article.publisher").or(() -> Optional.of("Wirewatch")));
    xml.element(
        "versionCreated",
        article
            .time("article.modified")
            .or(() -> published)
            .or(() -> seen)
            .or(() -> Optional.of(UNKNOWN_TIME)));
    xml.element("firstCreated", published.or(() -> seen));
    xml.empty("pubStatus", "qcode", "stat:" + article.publicationStatus().orElse("usable"));
    xml.close();
  }

  private void writeContentMeta(Optional<String> language) throws XMLStreamException {
    xml.open("contentMeta");
    Optional<Integer> urgency = article.urgency();
    xml.element("urgency", urgency.map(String::valueOf));
    xml.element("contentCreated", article.time("article.published"));
    writeNamed("located", article.text("article.dateline.place"));
    writeNamed("infoSource", article.text("article.agency"));
    if (language.isPresent()) {
      xml.empty("language", "tag", language.get());
    }
    for (String genre : article.texts("article.genres")) {
      writeNamed("genre", Optional.of(genre));
    }
    for (String keyword : article.texts("article.keywords")) {
      xml.element("keyword", Optional.of(keyword));
    }
    writeSubjects();
    xml.element("headline", article.text("article.headline"));
    xml.element("dateline", article.text("article.dateline.text"));
    xml.element("by", article.text("article.byline"));
    xml.element("creditline", article.text("article.agency"));
    xml.element("description", article.text("article.lead"));
    xml.close();
  }

  private void writeSubjects() throws XMLStreamException {
    for (ExportedFields subject : article.objects("article.subjects")) {
      Optional<String> code = subject.text("qcode");
      Optional<String> name = subject.text("name");
      if (code.isPresent() || name.isPresent()) {
        xml.open("subject", code.isPresent() ? "qcode" : "literal", code.or(() -> name).get());
        xml.element("name", name);
        xml.close();
      }
    }
    writeTyped("article.people", "cpnat:person");
    writeTyped("article.organisations", "cpnat:organisation");
    writeTyped("article.places", "cpnat:geoArea");
  }

  private void writeTyped(String path, String type) throws XMLStreamException {
    for (String name : article.texts(path)) {
      xml.open("subject", "type", type, "literal", name).element("name", Optional.of(name));
      xml.close();
    }
  }

  private void writeNamed(String element, Optional<String> name) throws XMLStreamException {
    if (name.isPresent()) {
      xml.open(element, "literal", name.get()).element("name", name);
      xml.close();
    }
  }
}
