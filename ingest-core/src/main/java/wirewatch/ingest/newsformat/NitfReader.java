package wirewatch.ingest.newsformat;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.newsformat.text.NewsTimes;

/** Reads NITF 3, alone or within NewsML. */
final class NitfReader {
  private static final String NAME = "nitf";

  private NitfReader() {}

  static boolean isNitf(Element root) {
    return NewsXml.isNamed(root, NAME);
  }

  static NewsDocument read(Element root) {
    NewsItemBuilder item = new NewsItemBuilder(NewsFormat.NITF);
    List<String> body = readInto(root, item);
    if (body.isEmpty() && !item.has(NewsField.HEADLINE) && !item.isWithdrawn()) {
      return new NewsDocument.Refused("NITF without a headline and a text");
    }
    return new NewsDocument.Items(NewsFormat.NITF, List.of(item.build(body)));
  }

  /** Adds the fields of a {@code nitf} element to those known; returns its body. */
  static List<String> readInto(Element nitf, NewsItemBuilder item) {
    readBodyHead(NewsXml.child(nitf, "body", "body.head"), item);
    readHead(NewsXml.child(nitf, "head"), item);
    item.put(NewsField.LANGUAGE, NewsXml.attribute(nitf, "baselang"))
        .put(NewsField.LANGUAGE, NewsXml.attribute(nitf, "lang"))
        .put(NewsField.LANGUAGE, NewsXml.attribute(NewsXml.child(nitf, "body"), "lang"));
    Element content = NewsXml.descendant(nitf, "body.content");
    Element body = content == null ? NewsXml.child(nitf, "body") : content;
    item.put(NewsField.LANGUAGE, NewsXml.attribute(content, "lang"));
    return body == null ? List.of() : MarkupBody.read(body);
  }

  private static void readBodyHead(@Nullable Element head, NewsItemBuilder item) {
    Element lines = NewsXml.child(head, "hedline");
    Element headlines = lines == null ? NewsXml.child(head, "headline") : lines;
    item.put(NewsField.HEADLINE, NewsXml.text(NewsXml.child(headlines, "hl1")))
        .put(NewsField.ALTERNATIVE_HEADLINE, NewsXml.text(NewsXml.child(headlines, "hl2")))
        .put(NewsField.DATELINE, dateline(NewsXml.child(head, "dateline")))
        .put(NewsField.LEAD, NewsXml.text(NewsXml.child(head, "abstract")))
        .put(NewsField.AGENCY, NewsXml.text(NewsXml.child(head, "distributor")))
        .put(
            NewsField.COPYRIGHT_HOLDER,
            NewsXml.text(NewsXml.child(head, "rights", "rights.owner")));
    for (Element byline : NewsXml.children(head, "byline")) {
      readByline(byline, item);
    }
    NewsXml.children(head, "note").forEach(n -> item.add(NewsField.EDITOR_NOTES, NewsXml.text(n)));
  }

  /** "By JANE DOE" with the title of its author apart. */
  private static void readByline(Element byline, NewsItemBuilder item) {
    Element names = byline.clone();
    NewsXml.descendants(names, "byttl").forEach(Element::remove);
    List<Element> people = NewsXml.descendants(names, "person");
    for (Element person : people) {
      person.prependText(" ");
    }
    item.put(NewsField.BYLINE, NewsXml.text(names));
    if (NewsXml.text(names) == null) {
      item.put(NewsField.CREDITLINE, NewsXml.text(byline));
    }
  }

  /** The place and, if it is printed, the date; not a time for machines. */
  private static @Nullable String dateline(@Nullable Element dateline) {
    if (dateline == null) {
      return null;
    }
    Element printed = dateline.clone();
    for (Element date : NewsXml.descendants(printed, "story.date")) {
      String text = NewsXml.text(date);
      if (text == null || NewsTimes.parse(text) != null) {
        date.remove();
      } else {
        date.prependText(" ");
      }
    }
    return NewsXml.text(printed);
  }

  private static void readHead(@Nullable Element head, NewsItemBuilder item) {
    item.put(NewsField.HEADLINE, NewsXml.text(NewsXml.child(head, "title")));
    Element data = NewsXml.child(head, "docdata");
    readDocdata(data, item);
    Element publication = NewsXml.child(head, "pubdata");
    item.put(NewsField.CREATED, NewsXml.attribute(publication, "date.publication"));
    for (Element subject : NewsXml.descendants(head, "tobject.subject")) {
      item.addSubject(NewsXml.attribute(subject, "tobject.subject.refnum"), subjectName(subject));
    }
    for (Element property : NewsXml.descendants(head, "tobject.property")) {
      item.add(NewsField.GENRES, NewsXml.attribute(property, "tobject.property.type"));
    }
    for (Element meta : NewsXml.children(head, "meta")) {
      readMeta(meta, item);
    }
  }

  private static @Nullable String subjectName(Element subject) {
    for (String part : List.of("detail", "matter", "type")) {
      String name = NewsXml.attribute(subject, "tobject.subject." + part);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static void readDocdata(@Nullable Element data, NewsItemBuilder item) {
    Element release = NewsXml.child(data, "date.release");
    Element issue = NewsXml.child(data, "date.issue");
    Element key = NewsXml.child(data, "du-key");
    Element id = NewsXml.child(data, "doc-id");
    item.put(NewsField.URGENCY, NewsXml.attribute(NewsXml.child(data, "urgency"), "ed-urg"))
        .put(NewsField.CREATED, NewsXml.attribute(issue, "norm"))
        .put(NewsField.CREATED, NewsXml.attribute(release, "norm"))
        .put(NewsField.PUB_STATUS, NewsXml.attribute(data, "management-status"))
        .put(NewsField.GUID, NewsXml.attribute(key, "key"))
        .put(NewsField.GUID, NewsXml.attribute(id, "id-string"))
        .put(NewsField.VERSION, NewsXml.attribute(key, "version"))
        .put(NewsField.AGENCY, NewsXml.attribute(id, "regsrc"))
        .put(NewsField.AGENCY, NewsXml.attribute(NewsXml.descendant(data, "from-src"), "src-name"))
        .put(
            NewsField.COPYRIGHT_HOLDER,
            NewsXml.attribute(NewsXml.child(data, "doc.copyright"), "holder"))
        .put(
            NewsField.USAGE_TERMS,
            NewsXml.attribute(NewsXml.child(data, "doc.rights"), "limitations"))
        .put(NewsField.LOCATED, NewsXml.attribute(NewsXml.child(data, "evloc"), "city"));
    if (release != null && issue != null && isLater(release, issue)) {
      item.put(NewsField.EMBARGOED, NewsXml.attribute(release, "norm"));
    }
    for (Element keyword : NewsXml.descendants(data, "keyword")) {
      item.add(NewsField.KEYWORDS, NewsXml.attribute(keyword, "key"));
    }
    NewsXml.children(data, "ed-msg")
        .forEach(note -> item.add(NewsField.EDITOR_NOTES, NewsXml.attribute(note, "info")));
    for (Element correction : NewsXml.children(data, "correction")) {
      item.put(NewsField.UPDATE, "correction")
          .add(NewsField.EDITOR_NOTES, NewsXml.attribute(correction, "info"));
    }
  }

  private static boolean isLater(Element release, Element issue) {
    String later = NewsXml.attribute(release, "norm");
    String earlier = NewsXml.attribute(issue, "norm");
    return NewsTimes.isAfter(later, earlier);
  }

  private static void readMeta(Element meta, NewsItemBuilder item) {
    String name = NewsXml.attribute(meta, "name");
    String content = NewsXml.attribute(meta, "content");
    switch (name == null ? "" : name.toLowerCase(Locale.ROOT)) {
      case "slug", "slugline", "ntbstikkord" -> item.put(NewsField.SLUGLINE, content);
      case "anpa-keyword", "keyword" -> item.put(NewsField.SLUGLINE, content);
      case "keywords" -> item.add(NewsField.KEYWORDS, content);
      case "category", "section" -> item.put(NewsField.SECTION, content);
      default -> {
        // Other names are the agency's own.
      }
    }
  }
}
