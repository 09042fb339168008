package wirewatch.console.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Converts an article to an object of IPTC ninjs 3.2. */
final class NinjsItem {
  private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json#";
  private static final String MEDIA_TOPIC_BASE = "http://cv.iptc.org/newscodes/mediatopic/";
  private static final String MEDIA_TOPIC_PREFIX = "medtop:";

  private final ExportedFields exportedFields;
  private final Map<String, Object> item = new LinkedHashMap<>();

  private NinjsItem(ExportedFields exportedFields) {
    this.exportedFields = exportedFields;
  }

  static Map<String, Object> of(String id, Map<String, Object> document) {
    NinjsItem ninjsItem = new NinjsItem(new ExportedFields(document));
    ninjsItem.putIdentity(id);
    ninjsItem.putTimes();
    ninjsItem.putRights();
    ninjsItem.putTexts();
    ninjsItem.putNames();
    ninjsItem.putSources();
    return ninjsItem.item;
  }

  private void putIdentity(String id) {
    item.put("uri", exportedFields.address().orElse("urn:wirewatch:" + id));
    item.put("standard", Map.of("name", "ninjs", "version", "3.2", "schema", SCHEMA));
    item.put("type", "text");
    item.put("representationType", "full");
    item.put("profile", "text-only");
    put("version", exportedFields.text("article.version"));
    put("language", exportedFields.text("article.language"));
    put("pubStatus", exportedFields.publicationStatus());
    exportedFields.urgency().ifPresent(urgency -> item.put("urgency", urgency));
    item.put("altIds", List.of(Map.of("role", "wirewatch", "value", id)));
  }

  private void putTimes() {
    Optional<String> published = exportedFields.time("article.published");
    Optional<String> seen = exportedFields.time("event.created");
    put("firstCreated", published.or(() -> seen));
    put(
        "versionCreated",
        exportedFields.time("article.modified").or(() -> published).or(() -> seen));
    put("contentCreated", published);
  }

  private void putRights() {
    put("copyrightHolder", exportedFields.text("article.copyright_holder"));
    put("usageTerms", exportedFields.text("article.usage_terms"));
    put("by", exportedFields.text("article.byline"));
    put("located", exportedFields.text("article.dateline.place"));
  }

  private void putTexts() {
    List<Map<String, Object>> headlines = new ArrayList<>();
    exportedFields.text("article.headline").ifPresent(text -> headlines.add(text("main", text)));
    exportedFields
        .text("article.alternative_headline")
        .ifPresent(text -> headlines.add(text("alternative", text)));
    putList("headlines", headlines);
    List<Map<String, Object>> descriptions = new ArrayList<>();
    exportedFields.text("article.lead").ifPresent(text -> descriptions.add(text("lead", text)));
    putList("descriptions", descriptions);
    List<Map<String, Object>> bodies = new ArrayList<>();
    exportedFields
        .text("article.body")
        .ifPresent(
            text -> {
              Map<String, Object> body = text("main", text);
              body.put("charCount", text.codePointCount(0, text.length()));
              exportedFields.number("article.word_count").ifPresent(n -> body.put("wordCount", n));
              bodies.add(body);
            });
    putList("bodies", bodies);
  }

  private void putNames() {
    putList("people", mentions("article.people"));
    putList("organisations", mentions("article.organisations"));
    putList("places", mentions("article.places"));
    List<Map<String, Object>> subjects = new ArrayList<>();
    for (ExportedFields subject : exportedFields.objects("article.subjects")) {
      Map<String, Object> entry = new LinkedHashMap<>();
      subject.text("name").ifPresent(name -> entry.put("name", name));
      entry.put("rel", "about");
      subject
          .text("qcode")
          .filter(code -> code.startsWith(MEDIA_TOPIC_PREFIX))
          .flatMap(
              code ->
                  ExportedFields.uri(
                      MEDIA_TOPIC_BASE + code.substring(MEDIA_TOPIC_PREFIX.length())))
          .ifPresent(uri -> entry.put("uri", uri));
      subjects.add(entry);
    }
    exportedFields
        .objects("article.listed")
        .forEach(mention -> listed(mention).ifPresent(subjects::add));
    putList("subjects", subjects);
    List<Map<String, Object>> genres = new ArrayList<>();
    exportedFields.texts("article.genres").forEach(genre -> genres.add(named(genre)));
    putList("genres", genres);
  }

  /** A listed name as a subject: its list and entry are its URN and its literal. */
  private static Optional<Map<String, Object>> listed(ExportedFields mention) {
    Optional<String> list = mention.text("list");
    Optional<String> id = mention.text("id");
    if (list.isEmpty() || id.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> entry = new LinkedHashMap<>();
    mention.text("name").ifPresent(name -> entry.put("name", name));
    entry.put("rel", "listed");
    String encoded = URLEncoder.encode(id.get(), StandardCharsets.UTF_8).replace("+", "%20");
    entry.put("uri", "urn:wirewatch:list:" + list.get() + ":" + encoded);
    entry.put("literal", list.get() + " " + id.get());
    return Optional.of(entry);
  }

  private void putSources() {
    List<Map<String, Object>> sources = new ArrayList<>();
    exportedFields
        .text("article.agency")
        .ifPresent(name -> sources.add(source(name, "originator")));
    exportedFields
        .text("article.publisher")
        .ifPresent(name -> sources.add(source(name, "distributor")));
    putList("infoSources", sources);
  }

  private List<Map<String, Object>> mentions(String path) {
    List<Map<String, Object>> mentions = new ArrayList<>();
    for (String name : exportedFields.texts(path)) {
      Map<String, Object> entry = named(name);
      entry.put("rel", "mentions");
      mentions.add(entry);
    }
    return mentions;
  }

  private static Map<String, Object> named(String name) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", name);
    return entry;
  }

  private static Map<String, Object> source(String name, String role) {
    Map<String, Object> entry = named(name);
    entry.put("role", role);
    return entry;
  }

  private static Map<String, Object> text(String role, String text) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("role", role);
    entry.put("contentType", "text/plain");
    entry.put("value", text);
    return entry;
  }

  private void put(String name, Optional<String> value) {
    value.ifPresent(text -> item.put(name, text));
  }

  private void putList(String name, List<Map<String, Object>> entries) {
    if (!entries.isEmpty()) {
      item.put(name, entries);
    }
  }
}
