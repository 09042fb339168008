package wirewatch.ingest.newsformat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.newsformat.text.WireText;

/**
 * Reads one story in JSON. The names of ninjs differ between its versions ({@code body_text},
 * {@code bodies}), and those of agencies from them ({@code Headline}), so keys are compared without
 * case, spaces and underscores.
 */
final class JsonStory {
  private static final List<String> HEADLINES = List.of("headline", "headlines", "title");
  private static final List<String> MARKUP_BODIES =
      List.of("bodyxhtml", "bodyhtml", "bodynitf", "nitf", "content", "contenthtml");
  private static final List<String> TEXT_BODIES =
      List.of("bodytext", "body", "bodies", "articlebody", "text");
  private static final List<String> CAPTIONS = List.of("descriptiontext", "descriptioncaption");
  private static final Set<String> NINJS_KEYS =
      Set.of("urgency", "pubstatus", "versioncreated", "firstcreated", "usageterms", "slugline");
  private static final int MIN_NINJS_KEYS = 2;
  private static final List<String> VALUE_KEYS =
      List.of("value", "by", "name", "literal", "text", "html");

  private final Map<String, JsonNode> values = new HashMap<>();

  private JsonStory(JsonNode node) {
    node.properties()
        .forEach(entry -> values.putIfAbsent(normalise(entry.getKey()), entry.getValue()));
  }

  /** Whether an object has a headline, and a body or what else tells a news item. */
  static boolean isStory(JsonNode node) {
    if (!node.isObject()) {
      return false;
    }
    JsonStory story = new JsonStory(node);
    return story.first(HEADLINES) != null && (story.isNinjs() || !story.body().isEmpty());
  }

  /** The item; null for one that is neither a text nor has one. */
  static @Nullable NewsItem read(JsonNode node, boolean ap) {
    JsonStory story = new JsonStory(node);
    NewsFormat format = NewsFormat.JSON_STORY;
    if (ap) {
      format = NewsFormat.AP_MEDIA_API;
    } else if (story.isNinjs()) {
      format = NewsFormat.NINJS;
    }
    NewsItemBuilder item = new NewsItemBuilder(format);
    story.readInto(item);
    List<String> body = story.body();
    String type = story.first(List.of("type"));
    boolean text = type == null || !Set.of("picture", "video", "audio", "graphic").contains(type);
    if (body.isEmpty() && !text) {
      return null;
    }
    if (body.isEmpty()) {
      String caption = story.first(CAPTIONS);
      body = caption == null ? List.of() : WireText.plainParagraphs(caption);
    }
    return item.build(body);
  }

  private boolean isNinjs() {
    return NINJS_KEYS.stream().filter(values::containsKey).count() >= MIN_NINJS_KEYS;
  }

  private List<String> body() {
    for (String key : MARKUP_BODIES) {
      String markup = text(values.get(key));
      List<String> paragraphs = markup == null ? List.of() : readMarkup(markup);
      if (!paragraphs.isEmpty()) {
        return paragraphs;
      }
    }
    for (String key : TEXT_BODIES) {
      String text = text(values.get(key));
      List<String> paragraphs = text == null ? List.of() : MarkupBody.readHtml(text);
      if (!paragraphs.isEmpty()) {
        return paragraphs;
      }
    }
    return List.of();
  }

  private static List<String> readMarkup(String markup) {
    if (markup.contains("<nitf") || markup.contains("<body.content")) {
      org.jsoup.nodes.Element root = NewsXml.parse(markup);
      return root == null ? List.of() : MarkupBody.read(root);
    }
    return MarkupBody.readHtml(markup);
  }

  private void readInto(NewsItemBuilder item) {
    JsonNode rights = values.getOrDefault("rightsinfo", values.get("rights"));
    JsonStory info = rights != null && rights.isObject() ? new JsonStory(rights) : this;
    item.put(NewsField.HEADLINE, mainHeadline())
        .put(
            NewsField.LEAD,
            first(List.of("descriptiontext", "abstract", "descriptions", "summary")))
        .put(NewsField.BYLINE, first(List.of("byline", "by", "bylines")))
        .put(NewsField.CREDITLINE, first(List.of("creditline", "descriptioncreditline")))
        .put(NewsField.AGENCY, first(List.of("source", "provider", "infosources", "infosource")))
        .put(NewsField.COPYRIGHT_HOLDER, first(List.of("copyrightholder")))
        .put(NewsField.COPYRIGHT_HOLDER, info.first(List.of("copyrightholder")))
        .put(NewsField.COPYRIGHT_NOTICE, first(List.of("copyrightnotice")))
        .put(NewsField.COPYRIGHT_NOTICE, info.first(List.of("copyrightnotice", "copyrightnotices")))
        .put(NewsField.USAGE_TERMS, first(List.of("usageterms")))
        .put(NewsField.USAGE_TERMS, info.first(List.of("usageterms")))
        .put(NewsField.DATELINE, first(List.of("dateline")))
        .put(NewsField.LOCATED, located())
        .put(NewsField.SLUGLINE, first(List.of("slugline", "slug")))
        .put(NewsField.LANGUAGE, first(List.of("language", "lang", "inlanguage")))
        .put(NewsField.SECTION, first(List.of("section", "category", "service")));
    readStatus(item);
    strings("keywords").forEach(word -> item.add(NewsField.KEYWORDS, word));
    strings("genre").forEach(name -> item.add(NewsField.GENRES, name));
    strings("genres").forEach(name -> item.add(NewsField.GENRES, name));
    strings("ednote").forEach(note -> item.add(NewsField.EDITOR_NOTES, note));
    strings("correction").forEach(note -> item.add(NewsField.EDITOR_NOTES, note));
    if (!item.has(NewsField.BYLINE)) {
      strings("authors").forEach(name -> item.add(NewsField.AUTHORS, name));
      strings("author").forEach(name -> item.add(NewsField.AUTHORS, name));
    }
    for (String key : List.of("subject", "subjects")) {
      readSubjects(values.get(key), item);
    }
  }

  private void readStatus(NewsItemBuilder item) {
    JsonNode ids = values.get("altids");
    String itemId = ids == null ? null : text(ids.get("itemid"));
    String uri = first(List.of("uri", "guid", "id"));
    item.put(NewsField.GUID, itemId == null ? uri : "urn:publicid:ap.org:" + itemId)
        .put(NewsField.VERSION, first(List.of("version")))
        .put(NewsField.URGENCY, first(List.of("urgency", "newsvalue", "priority")))
        .put(NewsField.PUB_STATUS, first(List.of("pubstatus", "publishingstatus", "status")))
        .put(NewsField.CREATED, first(List.of("firstcreated", "contentcreated", "datepublished")))
        .put(NewsField.MODIFIED, first(List.of("versioncreated", "datemodified")))
        .put(NewsField.EMBARGOED, first(List.of("embargoed", "embargo")))
        .put(NewsField.ADDRESS, first(List.of("url", "canonicalurl", "links")));
  }

  /** The headline without a role, or with that of the main one. */
  private @Nullable String mainHeadline() {
    JsonNode several = values.get("headlines");
    if (several != null && several.isArray()) {
      for (JsonNode each : several) {
        String role = each.path("role").asText("");
        if (role.isEmpty() || role.endsWith("main") || role.endsWith("headline")) {
          return text(each);
        }
      }
    }
    return first(HEADLINES);
  }

  private @Nullable String located() {
    JsonNode location = values.get("datelinelocation");
    String city = location == null ? null : text(location.get("city"));
    return city == null ? first(List.of("located", "location")) : city;
  }

  private static void readSubjects(@Nullable JsonNode subjects, NewsItemBuilder item) {
    if (subjects == null || !subjects.isArray()) {
      return;
    }
    for (JsonNode subject : subjects) {
      if (subject.isTextual()) {
        item.addSubject(null, subject.asText());
        continue;
      }
      String code = null;
      for (String key : List.of("uri", "code", "qcode", "literal")) {
        code = code == null ? text(subject.get(key)) : code;
      }
      item.addSubject(code, text(subject.get("name")));
    }
  }

  private @Nullable String first(List<String> keys) {
    for (String key : keys) {
      String text = text(values.get(key));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private List<String> strings(String key) {
    JsonNode node = values.get(key);
    List<String> strings = new ArrayList<>();
    if (node != null && node.isArray()) {
      node.forEach(
          each -> {
            String text = text(each);
            if (text != null) {
              strings.add(text);
            }
          });
    } else {
      String one = text(node);
      if (one != null) {
        strings.add(one);
      }
    }
    return strings;
  }

  /** The text of a value, of the first in an array, or the value of an object; null if empty. */
  private static @Nullable String text(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (node.isValueNode()) {
      return node.asText().isBlank() ? null : node.asText();
    }
    if (node.isArray()) {
      for (JsonNode each : node) {
        String text = each.isArray() ? null : text(each);
        if (text != null) {
          return text;
        }
      }
      return null;
    }
    for (String key : VALUE_KEYS) {
      JsonNode value = node.get(key);
      if (value != null && value.isValueNode() && !value.asText().isBlank()) {
        return value.asText();
      }
    }
    return null;
  }

  private static String normalise(String key) {
    return key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
  }
}
