package wirewatch.ingest.newsformat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads NewsML-G2: news items with an inline text, alone or in a news message, and package items
 * whose items are elsewhere.
 */
final class NewsMlG2Reader {
  private static final Set<String> ROOTS =
      Set.of(
          "newsmessage",
          "newsitem",
          "packageitem",
          "conceptitem",
          "knowledgeitem",
          "planningitem",
          "catalogitem",
          "hopitem");

  /** IPTC's types of concepts that a text is about and that are no subjects. */
  private static final Set<String> NAMED_THINGS =
      Set.of("person", "organisation", "geoarea", "poi", "event", "object");

  private static final int MAX_NOTE = 1_000;

  private NewsMlG2Reader() {}

  static boolean isNewsMlG2(Element root) {
    return ROOTS.contains(NewsXml.localName(root))
        && (NewsXml.isNamed(root, "newsMessage")
            || NewsXml.child(root, "itemMeta") != null
            || NewsXml.attribute(root, "standard") != null);
  }

  static NewsDocument read(Element root) {
    List<Element> elements =
        NewsXml.isNamed(root, "newsItem") ? List.of(root) : NewsXml.descendants(root, "newsItem");
    List<NewsItem> items = new ArrayList<>();
    Set<String> without = new TreeSet<>();
    Set<String> delivered = new HashSet<>();
    for (Element element : elements) {
      delivered.add(String.valueOf(NewsXml.attribute(element, "guid")));
      NewsItem item = readItem(element, NewsXml.child(root, "header"));
      if (item == null) {
        without.add(itemClass(element));
      } else {
        items.add(item);
      }
    }
    for (Element element : packages(root)) {
      NewsItem item = readPackage(element, delivered);
      if (item != null) {
        items.add(item);
      }
    }
    if (!items.isEmpty()) {
      return new NewsDocument.Items(NewsFormat.NEWSML_G2, items);
    }
    return new NewsDocument.Refused(
        without.isEmpty()
            ? "NewsML-G2 %s: it carries neither a news item nor a package with titles"
                .formatted(root.tagName())
            : "NewsML-G2 news item of class %s without a text"
                .formatted(String.join(", ", without)));
  }

  private static List<Element> packages(Element root) {
    return NewsXml.isNamed(root, "packageItem")
        ? List.of(root)
        : NewsXml.descendants(root, "packageItem");
  }

  /**
   * A package says in titles and summaries what its items are. Null where the same document
   * delivers one of them, or where there is nothing to read.
   */
  private static @Nullable NewsItem readPackage(Element element, Set<String> delivered) {
    NewsItemBuilder item = new NewsItemBuilder(NewsFormat.NEWSML_G2);
    readItemMeta(element, item);
    readContentMeta(element, item);
    item.put(NewsField.LANGUAGE, NewsXml.attribute(element, "lang"))
        .put(NewsField.HEADLINE, NewsXml.text(NewsXml.child(element, "itemMeta", "title")));
    if (item.isWithdrawn()) {
      return item.build(List.of());
    }
    List<Element> references = NewsMlG2Package.references(element);
    List<String> body = NewsMlG2Package.paragraphs(references);
    boolean resolved =
        references.stream().map(NewsMlG2Package::target).anyMatch(delivered::contains);
    return resolved || body.isEmpty() ? null : item.build(body);
  }

  /** Null for an item that has neither a text nor is a text by its class. */
  private static @Nullable NewsItem readItem(Element element, @Nullable Element header) {
    NewsItemBuilder item = new NewsItemBuilder(NewsFormat.NEWSML_G2);
    readItemMeta(element, item);
    readContentMeta(element, item);
    List<String> body = readContent(NewsXml.child(element, "contentSet"), item);
    item.put(NewsField.LANGUAGE, NewsXml.attribute(element, "lang"))
        .put(NewsField.HEADLINE, NewsXml.text(NewsXml.child(element, "itemMeta", "title")))
        .put(NewsField.URGENCY, NewsXml.text(NewsXml.child(header, "priority")));
    boolean headlineOnly =
        itemClass(element).endsWith("text") && item.has(NewsField.HEADLINE) && !isRemote(element);
    return body.isEmpty() && !headlineOnly && !item.isWithdrawn() ? null : item.build(body);
  }

  private static boolean isRemote(Element element) {
    return NewsXml.child(element, "contentSet", "remoteContent") != null;
  }

  private static String itemClass(Element element) {
    String code = code(NewsXml.child(element, "itemMeta", "itemClass"));
    return code == null ? "unknown" : code.toLowerCase(Locale.ROOT);
  }

  private static void readItemMeta(Element element, NewsItemBuilder item) {
    Element meta = NewsXml.child(element, "itemMeta");
    item.put(NewsField.GUID, NewsXml.attribute(element, "guid"))
        .put(NewsField.VERSION, NewsXml.attribute(element, "version"))
        .put(NewsField.PUB_STATUS, code(NewsXml.child(meta, "pubStatus")))
        .put(NewsField.CREATED, NewsXml.text(NewsXml.child(meta, "firstCreated")))
        .put(NewsField.MODIFIED, NewsXml.text(NewsXml.child(meta, "versionCreated")))
        .put(NewsField.EMBARGOED, NewsXml.text(NewsXml.child(meta, "embargoed")));
    for (Element note : NewsXml.children(meta, "edNote")) {
      String text = NewsXml.text(note);
      if (text != null && text.length() <= MAX_NOTE && note.attr("pubconstraint").isEmpty()) {
        item.add(NewsField.EDITOR_NOTES, text);
      }
    }
    for (Element signal : NewsXml.children(meta, "signal")) {
      String name = code(signal);
      switch (name == null ? "" : name.toLowerCase(Locale.ROOT)) {
        case "correction" -> item.put(NewsField.UPDATE, "correction");
        case "update" -> item.put(NewsField.UPDATE, "update");
        default -> {
          // Other signals are the agency's own.
        }
      }
    }
    for (Element link : NewsXml.children(meta, "link")) {
      if (String.valueOf(NewsXml.attribute(link, "rel")).endsWith("canonical")) {
        item.put(NewsField.ADDRESS, NewsXml.attribute(link, "href"));
      }
    }
    readRights(NewsXml.child(element, "rightsInfo"), item);
    item.put(
        NewsField.CREDITLINE, NewsXml.text(NewsXml.child(element, "contentMeta", "creditline")));
    for (Element source : NewsXml.children(NewsXml.child(element, "contentMeta"), "infoSource")) {
      item.put(NewsField.AGENCY, nameOrLiteral(source));
    }
    item.put(NewsField.AGENCY, nameOrCode(NewsXml.child(meta, "provider")));
  }

  private static void readRights(@Nullable Element rights, NewsItemBuilder item) {
    item.put(NewsField.COPYRIGHT_HOLDER, nameOrCode(NewsXml.child(rights, "copyrightHolder")))
        .put(NewsField.COPYRIGHT_NOTICE, NewsXml.text(NewsXml.child(rights, "copyrightNotice")))
        .put(NewsField.USAGE_TERMS, NewsXml.text(NewsXml.child(rights, "usageTerms")));
  }

  private static void readContentMeta(Element element, NewsItemBuilder item) {
    Element meta = NewsXml.child(element, "contentMeta");
    for (Element headline : NewsXml.children(meta, "headline")) {
      boolean sub =
          String.valueOf(NewsXml.attribute(headline, "role"))
              .toLowerCase(Locale.ROOT)
              .contains("sub");
      item.put(sub ? NewsField.ALTERNATIVE_HEADLINE : NewsField.HEADLINE, NewsXml.text(headline));
    }
    item.put(NewsField.URGENCY, NewsXml.text(NewsXml.child(meta, "urgency")))
        .put(NewsField.LANGUAGE, NewsXml.attribute(NewsXml.child(meta, "language"), "tag"))
        .put(NewsField.SLUGLINE, NewsXml.text(NewsXml.child(meta, "slugline")))
        .put(NewsField.BYLINE, NewsXml.text(NewsXml.child(meta, "by")))
        .put(NewsField.DATELINE, NewsXml.text(NewsXml.child(meta, "dateline")))
        .put(NewsField.LOCATED, nameOrCode(NewsXml.child(meta, "located")))
        .put(NewsField.CREATED, NewsXml.text(NewsXml.child(meta, "contentCreated")))
        .put(NewsField.MODIFIED, NewsXml.text(NewsXml.child(meta, "contentModified")));
    NewsXml.children(meta, "keyword").forEach(k -> item.add(NewsField.KEYWORDS, NewsXml.text(k)));
    NewsXml.children(meta, "genre").forEach(g -> item.add(NewsField.GENRES, nameOrCode(g)));
    for (Element subject : NewsXml.children(meta, "subject")) {
      readSubject(subject, item);
    }
    for (Element description : NewsXml.children(meta, "description")) {
      String role = String.valueOf(NewsXml.attribute(description, "role")).toLowerCase(Locale.ROOT);
      if (!role.contains("caption")) {
        item.put(NewsField.LEAD, NewsXml.text(description));
      }
    }
  }

  private static void readSubject(Element subject, NewsItemBuilder item) {
    String type = String.valueOf(NewsXml.attribute(subject, "type"));
    if (NAMED_THINGS.contains(type.substring(type.indexOf(':') + 1).toLowerCase(Locale.ROOT))) {
      return;
    }
    String qcode = NewsXml.attribute(subject, "qcode");
    String uri = NewsXml.attribute(subject, "uri");
    String code = qcode == null ? uri : qcode;
    item.addSubject(
        code == null ? NewsXml.attribute(subject, "literal") : code,
        NewsXml.text(NewsXml.child(subject, "name")));
  }

  /** The longest text of the renditions; its own head adds what the item does not say. */
  private static List<String> readContent(@Nullable Element contentSet, NewsItemBuilder item) {
    List<String> longest = List.of();
    if (contentSet == null) {
      return longest;
    }
    for (Element content : contentSet.children()) {
      List<String> body =
          switch (NewsXml.localName(content)) {
            case "inlinexml" -> readXml(content, item);
            case "inlinedata" -> readData(content);
            default -> List.of();
          };
      longest = length(body) > length(longest) ? body : longest;
    }
    return longest;
  }

  private static List<String> readXml(Element content, NewsItemBuilder item) {
    Element root = content.firstElementChild();
    if (root == null) {
      return MarkupBody.read(content);
    }
    if (NitfReader.isNitf(root)) {
      return NitfReader.readInto(root, item);
    }
    if (!NewsXml.isNamed(root, "html")) {
      return NewsXml.descendant(content, "p") == null ? List.of() : MarkupBody.read(content);
    }
    item.put(NewsField.HEADLINE, NewsXml.text(NewsXml.descendant(root, "h1")))
        .put(NewsField.HEADLINE, NewsXml.text(NewsXml.child(root, "head", "title")))
        .put(NewsField.LANGUAGE, NewsXml.attribute(root, "lang"));
    Element body = NewsXml.child(root, "body");
    return MarkupBody.read(body == null ? root : body);
  }

  private static List<String> readData(Element content) {
    String type = String.valueOf(NewsXml.attribute(content, "contenttype"));
    boolean text = type.equals("null") || type.contains("text") || type.contains("ml");
    return text && NewsXml.attribute(content, "encoding") == null
        ? MarkupBody.read(content)
        : List.of();
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }

  /** The value of a QCode, a literal or the end of a URI. */
  static @Nullable String code(@Nullable Element element) {
    for (String name : List.of("qcode", "literal", "uri")) {
      String code = NewsXml.attribute(element, name);
      if (code != null) {
        return code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1);
      }
    }
    return null;
  }

  private static @Nullable String nameOrLiteral(@Nullable Element element) {
    String name = NewsXml.text(NewsXml.child(element, "name"));
    return name == null ? NewsXml.attribute(element, "literal") : name;
  }

  private static @Nullable String nameOrCode(@Nullable Element element) {
    String name = nameOrLiteral(element);
    return name == null ? code(element) : name;
  }
}
