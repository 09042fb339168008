package wirewatch.app.export;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Converts an article to an object of IPTC ninjs 3.2. */
final class Ninjs {
  private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.2.json#";
  private static final String TOPICS = "http://cv.iptc.org/newscodes/mediatopic/";
  private static final String QCODE = "medtop:";
  private static final Set<String> STATUS = Set.of("usable", "withheld", "canceled");

  private final Values values;
  private final Map<String, Object> item = new LinkedHashMap<>();

  private Ninjs(Values values) {
    this.values = values;
  }

  static Map<String, Object> of(String id, Map<String, Object> document) {
    Ninjs ninjs = new Ninjs(new Values(document));
    ninjs.identity(id);
    ninjs.times();
    ninjs.rights();
    ninjs.texts();
    ninjs.names();
    ninjs.sources();
    return ninjs.item;
  }

  private void identity(String id) {
    item.put("uri", values.text("url.full").flatMap(Ninjs::uri).orElse("urn:wirewatch:" + id));
    item.put("standard", Map.of("name", "ninjs", "version", "3.2", "schema", SCHEMA));
    item.put("type", "text");
    item.put("representationType", "full");
    item.put("profile", "text-only");
    put("version", values.text("article.version"));
    put("language", values.text("article.language"));
    put("pubStatus", values.text("article.pub_status").filter(STATUS::contains));
    values
        .number("article.urgency")
        .filter(urgency -> urgency >= 1 && urgency <= 9)
        .ifPresent(urgency -> item.put("urgency", urgency));
    item.put("altIds", List.of(Map.of("role", "wirewatch", "value", id)));
  }

  private void times() {
    Optional<String> published = time("article.published");
    Optional<String> seen = time("event.created");
    put("firstCreated", published.or(() -> seen));
    put("versionCreated", time("article.modified").or(() -> published).or(() -> seen));
    put("contentCreated", published);
  }

  private void rights() {
    put("copyrightHolder", values.text("article.copyright_holder"));
    put("usageTerms", values.text("article.usage_terms"));
    put("by", values.text("article.byline"));
    put("located", values.text("article.dateline.place"));
  }

  private void texts() {
    List<Map<String, Object>> headlines = new ArrayList<>();
    values.text("article.headline").ifPresent(text -> headlines.add(text("main", text)));
    values
        .text("article.alternative_headline")
        .ifPresent(text -> headlines.add(text("alternative", text)));
    list("headlines", headlines);
    List<Map<String, Object>> descriptions = new ArrayList<>();
    values.text("article.lead").ifPresent(text -> descriptions.add(text("lead", text)));
    list("descriptions", descriptions);
    List<Map<String, Object>> bodies = new ArrayList<>();
    values
        .text("article.body")
        .ifPresent(
            text -> {
              Map<String, Object> body = text("main", text);
              body.put("charCount", text.codePointCount(0, text.length()));
              values.number("article.word_count").ifPresent(n -> body.put("wordCount", n));
              bodies.add(body);
            });
    list("bodies", bodies);
  }

  private void names() {
    list("people", mentions("article.people"));
    list("organisations", mentions("article.organisations"));
    list("places", mentions("article.places"));
    List<Map<String, Object>> subjects = new ArrayList<>();
    for (Values subject : values.objects("article.subjects")) {
      Map<String, Object> entry = new LinkedHashMap<>();
      subject.text("name").ifPresent(name -> entry.put("name", name));
      entry.put("rel", "about");
      subject
          .text("qcode")
          .filter(code -> code.startsWith(QCODE))
          .flatMap(code -> uri(TOPICS + code.substring(QCODE.length())))
          .ifPresent(uri -> entry.put("uri", uri));
      subjects.add(entry);
    }
    list("subjects", subjects);
    List<Map<String, Object>> genres = new ArrayList<>();
    values.texts("article.genres").forEach(genre -> genres.add(named(genre)));
    list("genres", genres);
  }

  private void sources() {
    List<Map<String, Object>> sources = new ArrayList<>();
    values.text("article.agency").ifPresent(name -> sources.add(source(name, "originator")));
    values.text("article.publisher").ifPresent(name -> sources.add(source(name, "distributor")));
    list("infoSources", sources);
  }

  private List<Map<String, Object>> mentions(String path) {
    List<Map<String, Object>> mentions = new ArrayList<>();
    for (String name : values.texts(path)) {
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

  private static Optional<String> uri(String text) {
    try {
      return Optional.of(URI.create(text).toASCIIString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Formats a time as RFC 3339 requires, with seconds and offset. */
  private Optional<String> time(String path) {
    return values
        .text(path)
        .flatMap(
            text -> {
              try {
                OffsetDateTime time =
                    text.length() == 10
                        ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                        : OffsetDateTime.parse(text);
                return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
              } catch (DateTimeException e) {
                return Optional.empty();
              }
            });
  }

  private void put(String name, Optional<String> value) {
    value.ifPresent(text -> item.put(name, text));
  }

  private void list(String name, List<Map<String, Object>> entries) {
    if (!entries.isEmpty()) {
      item.put(name, entries);
    }
  }
}
