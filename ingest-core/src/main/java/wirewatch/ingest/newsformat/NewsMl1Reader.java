package wirewatch.ingest.newsformat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads NewsML 1: each component with a headline and a text of its own is an item. What a component
 * does not say is said by those around it.
 */
final class NewsMl1Reader {
  private static final String COMPONENT = "NewsComponent";
  private static final String FORMAL_NAME = "FormalName";

  private NewsMl1Reader() {}

  static boolean isNewsMl1(Element root) {
    return NewsXml.isNamed(root, "NewsML")
        || (NewsXml.isNamed(root, "NewsItem") && NewsXml.child(root, "NewsManagement") != null);
  }

  static NewsDocument read(Element root) {
    List<NewsItem> items = new ArrayList<>();
    Element envelope = NewsXml.child(root, "NewsEnvelope");
    List<Element> newsItems =
        NewsXml.isNamed(root, "NewsItem") ? List.of(root) : NewsXml.descendants(root, "NewsItem");
    for (Element newsItem : newsItems) {
      readItems(newsItem, envelope, items);
    }
    return items.isEmpty()
        ? new NewsDocument.Refused("NewsML 1 without a text")
        : new NewsDocument.Items(NewsFormat.NEWSML_1, items);
  }

  private static void readItems(
      Element newsItem, @Nullable Element envelope, List<NewsItem> items) {
    Map<Element, List<Element>> texts = textsByOwner(newsItem);
    if (texts.isEmpty()) {
      NewsItemBuilder item = fields(newsItem, NewsXml.child(newsItem, COMPONENT), envelope);
      boolean media = NewsXml.descendant(newsItem, "ContentItem") != null;
      if (item.isWithdrawn() || (item.has(NewsField.HEADLINE) && !media)) {
        items.add(item.build(List.of()));
      }
      return;
    }
    int number = 0;
    for (Map.Entry<Element, List<Element>> entry : texts.entrySet()) {
      number++;
      NewsItemBuilder item = fields(newsItem, entry.getKey(), envelope);
      if (number > 1) {
        item.partNumber(number);
      }
      items.add(item.build(longest(entry.getValue(), item)));
    }
  }

  /** The text contents, by the component whose headline they have. */
  private static Map<Element, List<Element>> textsByOwner(Element newsItem) {
    Map<Element, List<Element>> texts = new LinkedHashMap<>();
    for (Element content : NewsXml.descendants(newsItem, "ContentItem")) {
      Element data = NewsXml.child(content, "DataContent");
      if (data != null && isText(content)) {
        texts.computeIfAbsent(owner(content, newsItem), none -> new ArrayList<>()).add(data);
      }
    }
    return texts;
  }

  private static boolean isText(Element content) {
    String type = NewsXml.attribute(NewsXml.child(content, "MediaType"), FORMAL_NAME);
    String mime = NewsXml.attribute(NewsXml.child(content, "MimeType"), FORMAL_NAME);
    Element component = NewsXml.ancestor(content, COMPONENT);
    String role = NewsXml.attribute(NewsXml.child(component, "Role"), FORMAL_NAME);
    boolean caption = role != null && role.toLowerCase(Locale.ROOT).contains("caption");
    boolean text =
        type == null
            ? mime == null || mime.contains("text") || mime.contains("ml")
            : type.equalsIgnoreCase("text") || type.equalsIgnoreCase("complexdata");
    return text && !caption;
  }

  /** The nearest component around with a headline, else the outermost component. */
  @SuppressWarnings("ReferenceEquality") // a node is itself, not one like it
  private static Element owner(Element content, Element newsItem) {
    Element outermost = content;
    for (Element at = NewsXml.ancestor(content, COMPONENT);
        at != null && at != newsItem;
        at = NewsXml.ancestor(at, COMPONENT)) {
      if (NewsXml.text(NewsXml.child(at, "NewsLines", "HeadLine")) != null) {
        return at;
      }
      outermost = at;
    }
    return outermost;
  }

  private static List<String> longest(List<Element> contents, NewsItemBuilder item) {
    List<String> longest = List.of();
    for (Element content : contents) {
      Element root = content.firstElementChild();
      List<String> body =
          root != null && NitfReader.isNitf(root)
              ? NitfReader.readInto(root, item)
              : MarkupBody.read(content);
      longest = length(body) > length(longest) ? body : longest;
    }
    return longest;
  }

  private static int length(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(String::length).sum();
  }

  @SuppressWarnings("ReferenceEquality") // a node is itself, not one like it
  private static NewsItemBuilder fields(
      Element newsItem, @Nullable Element component, @Nullable Element envelope) {
    NewsItemBuilder item = new NewsItemBuilder(NewsFormat.NEWSML_1);
    for (Element at = component; at != null && at != newsItem; at = at.parent()) {
      if (NewsXml.isNamed(at, COMPONENT)) {
        readComponent(at, item);
      }
    }
    readIdentification(newsItem, item);
    readManagement(NewsXml.child(newsItem, "NewsManagement"), item);
    return item.put(NewsField.URGENCY, formalName(NewsXml.child(envelope, "Priority")))
        .put(NewsField.CREATED, NewsXml.text(NewsXml.child(envelope, "DateAndTime")))
        .put(NewsField.LANGUAGE, NewsXml.attribute(newsItem, "lang"))
        .put(NewsField.AGENCY, formalName(NewsXml.child(envelope, "SentFrom", "Party")));
  }

  /** A public identifier may end in the number of the revision. */
  private static @Nullable String withoutRevision(
      @Nullable String guid, @Nullable String revision) {
    return guid != null && revision != null && guid.endsWith(":" + revision)
        ? guid.substring(0, guid.length() - revision.length() - 1)
        : guid;
  }

  private static void readIdentification(Element newsItem, NewsItemBuilder item) {
    Element id = NewsXml.child(newsItem, "Identification", "NewsIdentifier");
    String revision = NewsXml.text(NewsXml.child(id, "RevisionId"));
    String guid = NewsXml.text(NewsXml.child(id, "PublicIdentifier"));
    item.put(NewsField.GUID, withoutRevision(guid, revision))
        .put(NewsField.GUID, NewsXml.text(NewsXml.child(id, "NewsItemId")))
        .put(NewsField.VERSION, revision)
        .put(
            NewsField.SLUGLINE,
            NewsXml.text(NewsXml.child(newsItem, "Identification", "NameLabel")))
        .put(NewsField.AGENCY, NewsXml.text(NewsXml.child(id, "ProviderId")));
  }

  private static void readManagement(@Nullable Element management, NewsItemBuilder item) {
    String status = formalName(NewsXml.child(management, "Status"));
    item.put(NewsField.CREATED, NewsXml.text(NewsXml.child(management, "FirstCreated")))
        .put(NewsField.MODIFIED, NewsXml.text(NewsXml.child(management, "ThisRevisionCreated")))
        .put(NewsField.URGENCY, formalName(NewsXml.child(management, "Urgency")))
        .put(NewsField.PUB_STATUS, status);
    Element change = NewsXml.child(management, "StatusWillChange");
    if ("embargoed".equalsIgnoreCase(status)) {
      item.put(NewsField.EMBARGOED, NewsXml.text(NewsXml.child(change, "DateAndTime")));
    }
    Element instruction = NewsXml.child(management, "Instruction");
    item.add(NewsField.EDITOR_NOTES, formalName(instruction));
  }

  private static void readComponent(Element component, NewsItemBuilder item) {
    readLines(NewsXml.child(component, "NewsLines"), item);
    Element administrative = NewsXml.child(component, "AdministrativeMetadata");
    item.put(NewsField.AGENCY, formalName(NewsXml.child(administrative, "Provider", "Party")))
        .put(NewsField.AGENCY, formalName(NewsXml.child(administrative, "Source", "Party")));
    Element rights = NewsXml.child(component, "RightsMetadata");
    item.put(
            NewsField.COPYRIGHT_HOLDER,
            NewsXml.text(NewsXml.child(rights, "Copyright", "CopyrightHolder")))
        .put(
            NewsField.USAGE_TERMS, NewsXml.text(NewsXml.child(rights, "UsageRights", "UsageType")));
    NewsXml.children(component, "Comment")
        .forEach(note -> item.add(NewsField.EDITOR_NOTES, NewsXml.text(note)));
    readDescription(NewsXml.child(component, "DescriptiveMetadata"), item);
    item.put(NewsField.LANGUAGE, NewsXml.attribute(component, "lang"));
    for (Element topic : NewsXml.descendants(NewsXml.child(component, "TopicSet"), "Topic")) {
      readTopic(topic, item);
    }
  }

  private static void readLines(@Nullable Element lines, NewsItemBuilder item) {
    item.put(NewsField.HEADLINE, NewsXml.text(NewsXml.child(lines, "HeadLine")))
        .put(NewsField.ALTERNATIVE_HEADLINE, NewsXml.text(NewsXml.child(lines, "SubHeadLine")))
        .put(NewsField.BYLINE, NewsXml.text(NewsXml.child(lines, "ByLine")))
        .put(NewsField.DATELINE, NewsXml.text(NewsXml.child(lines, "DateLine")))
        .put(NewsField.CREDITLINE, NewsXml.text(NewsXml.child(lines, "CreditLine")))
        .put(NewsField.COPYRIGHT_NOTICE, NewsXml.text(NewsXml.child(lines, "CopyrightLine")))
        .put(NewsField.USAGE_TERMS, NewsXml.text(NewsXml.child(lines, "RightsLine")))
        .put(NewsField.SLUGLINE, NewsXml.text(NewsXml.child(lines, "SlugLine")));
    NewsXml.children(lines, "KeywordLine")
        .forEach(line -> item.add(NewsField.KEYWORDS, NewsXml.text(line)));
  }

  private static void readDescription(@Nullable Element description, NewsItemBuilder item) {
    item.put(NewsField.LANGUAGE, formalName(NewsXml.child(description, "Language")))
        .put(NewsField.DATELINE, NewsXml.text(NewsXml.child(description, "DateLine")))
        .add(NewsField.GENRES, formalName(NewsXml.child(description, "Genre")))
        .put(NewsField.LOCATED, property(NewsXml.child(description, "Location"), "City"))
        .put(NewsField.LOCATED, property(description, "City"))
        .put(NewsField.SECTION, property(description, "Category"));
    for (String name : List.of("Subject", "SubjectMatter", "SubjectDetail")) {
      NewsXml.descendants(description, name)
          .forEach(subject -> item.addSubject(formalName(subject), null));
    }
    for (Element property : NewsXml.children(description, "Property")) {
      if ("Keyword".equalsIgnoreCase(formalName(property))) {
        item.add(NewsField.KEYWORDS, NewsXml.attribute(property, "Value"));
      }
    }
  }

  private static void readTopic(Element topic, NewsItemBuilder item) {
    String code = NewsXml.text(NewsXml.child(topic, "FormalName"));
    for (Element name : NewsXml.children(topic, "Description")) {
      if ("en".equals(NewsXml.attribute(name, "lang"))
          && !"Category".equals(name.attr("Variant"))) {
        item.nameSubject(code, NewsXml.text(name));
      }
    }
  }

  private static @Nullable String property(@Nullable Element parent, String name) {
    for (Element property : NewsXml.descendants(parent, "Property")) {
      if (name.equalsIgnoreCase(formalName(property))) {
        return NewsXml.attribute(property, "Value");
      }
    }
    return null;
  }

  private static @Nullable String formalName(@Nullable Element element) {
    return NewsXml.attribute(element, FORMAL_NAME);
  }
}
