package wirewatch.app.console.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirewatch.app.console.reading.Marking.Kind;
import wirewatch.app.console.view.ArticleView;
import wirewatch.app.console.view.ArticleView.Fact;
import wirewatch.app.console.view.ArticleView.Quote;
import wirewatch.app.console.view.ArticleView.Segment;
import wirewatch.app.console.view.ChangeView;
import wirewatch.app.console.view.Count;
import wirewatch.app.console.view.Fields;
import wirewatch.app.console.view.Moment;
import wirewatch.app.console.view.Passage;
import wirewatch.app.console.view.Passages;
import wirewatch.app.console.view.TimeLine;
import wirewatch.app.watch.RefusedQuery;
import wirewatch.app.watch.Searching;
import wirewatch.index.ArticleIndex;
import wirewatch.index.Part;
import wirewatch.index.revision.Version;

/** Finds one article with its story, versions and watches. */
public final class ArticleReading {
  private static final String BODY = "article.body";
  private static final List<String> FACTS =
      List.of(
          "agency",
          "publisher",
          "syndication",
          "creditline",
          "byline",
          "authors",
          "dateline",
          "published",
          "modified",
          "language",
          "section",
          "genres",
          "country_iso_codes",
          "people",
          "organisations",
          "places",
          "subjects",
          "terms",
          "keywords",
          "urgency",
          "update",
          "pub_status",
          "copyright_holder",
          "usage_terms",
          "free_access",
          "opt_out",
          "word_count",
          "version");

  private final ArticleIndex index;

  public ArticleReading(ArticleIndex index) {
    this.index = index;
  }

  /**
   * The article of an id; empty if there is none.
   *
   * @param queries whose hits in the body are highlighted; invalid queries are ignored
   */
  public Optional<ArticleView> read(String id, List<String> queries) throws IOException {
    JsonNode hit = find(id, queries);
    if (!hit.path("_source").isObject()) {
      return Optional.empty();
    }
    return Optional.of(view(id, hit));
  }

  /** Returns the location of the archived copy of an article, as in {@code crawl.warc}. */
  public Optional<String> archived(String id) throws IOException {
    String place = find(id, List.of()).at("/_source/crawl/warc").asText("");
    return place.isEmpty() ? Optional.empty() : Optional.of(place);
  }

  private JsonNode find(String id, List<String> queries) throws IOException {
    if (!id.matches("[0-9a-f]{1,64}")) {
      return NO_HIT;
    }
    try {
      return index.ask(Part.ARTICLES, body(id, queries)).path("hits").path("hits").path(0);
    } catch (RefusedQuery e) {
      return index.ask(Part.ARTICLES, body(id, List.of())).path("hits").path("hits").path(0);
    }
  }

  private static final JsonNode NO_HIT = MissingNode.getInstance();

  private static Map<String, Object> body(String id, List<String> queries) {
    Map<String, Object> body = new HashMap<>();
    body.put("query", Map.of("ids", Map.of("values", List.of(id))));
    body.put("size", 1);
    List<Object> clauses = new ArrayList<>();
    for (String query : queries) {
      if (!query.isBlank() && !query.strip().equals("*")) {
        clauses.add(Searching.query(query));
      }
    }
    if (!clauses.isEmpty()) {
      body.put(
          "highlight",
          Bodies.highlight(
              Map.of(
                  BODY,
                  Map.of(
                      "number_of_fragments",
                      0,
                      "highlight_query",
                      Map.of("bool", Map.of("should", clauses))))));
    }
    return body;
  }

  private ArticleView view(String id, JsonNode hit) throws IOException {
    Fields fields = new Fields(Lines.document(hit.path("_source")));
    String address = Links.web(fields.text("url.full"));
    String story = fields.text("story.id");
    return new ArticleView(
        id,
        Lines.headline(fields),
        fields.text("article.alternative_headline"),
        fields.text("article.lead"),
        fields.text("article.dateline.text"),
        credit(fields),
        fields.text("article.byline"),
        Moment.of(fields.first("article.published", "@timestamp")),
        fields.text("article.language"),
        paragraphs(fields, hit.at("/highlight").path(BODY).path(0).asText("")),
        quotes(fields),
        facts(fields),
        address.isEmpty() ? List.of() : versions(address),
        story.isEmpty() ? List.of() : timeLine(story, fields.text("url.full")),
        story,
        watches(fields),
        address,
        fields.text("crawl.warc").isEmpty() ? "" : "/archive/" + id);
  }

  private static List<String> credit(Fields fields) {
    List<String> chain = fields.texts("article.syndication");
    if (!chain.isEmpty()) {
      return chain;
    }
    String credit = fields.first("article.creditline", "article.agency", "feed.name");
    return credit.isEmpty() ? List.of() : List.of(credit);
  }

  private static List<List<Segment>> paragraphs(Fields fields, String highlighted) {
    String body = fields.text(BODY);
    String marked = highlighted.isEmpty() ? body : highlighted;
    List<List<Segment>> paragraphs = new ArrayList<>();
    for (String paragraph : marked.split("\n\n", -1)) {
      if (!paragraph.isBlank()) {
        paragraphs.add(segments(paragraph, fields));
      }
    }
    return paragraphs;
  }

  private static List<Segment> segments(String highlighted, Fields fields) {
    List<Passage> passages = Passages.of(highlighted);
    StringBuilder text = new StringBuilder();
    passages.forEach(passage -> text.append(passage.text()));
    Marking marking = new Marking(text.toString());
    marking.markHits(passages);
    for (Fields quote : fields.each("article.quotes")) {
      marking.markEach(quote.text("text"), Kind.QUOTE, said(quote.text("speaker")));
    }
    for (String person : fields.texts("article.people")) {
      marking.markEach(person, Kind.PERSON, "Person: " + person);
      marking.markEach(
          person.substring(person.lastIndexOf(' ') + 1), Kind.PERSON, "Person: " + person);
    }
    fields
        .texts("article.organisations")
        .forEach(name -> marking.markEach(name, Kind.ORGANISATION, "Organisation: " + name));
    fields
        .texts("article.places")
        .forEach(name -> marking.markEach(name, Kind.PLACE, "Place: " + name));
    return marking.segments();
  }

  private static String said(String speaker) {
    return speaker.isEmpty() ? "Quote" : "Said by " + speaker;
  }

  private static List<Quote> quotes(Fields fields) {
    return fields.each("article.quotes").stream()
        .map(quote -> new Quote(quote.text("text"), quote.text("speaker")))
        .toList();
  }

  private static List<Fact> facts(Fields fields) {
    List<Fact> facts = new ArrayList<>();
    for (String name : FACTS) {
      String path = name.equals("dateline") ? "article.dateline.text" : "article." + name;
      List<String> values = fields.texts(path);
      if (!values.isEmpty()) {
        String origin = fields.text("article.provenance." + name);
        facts.add(new Fact(name.replace('_', ' '), values, origin));
      }
    }
    return facts;
  }

  private List<ChangeView> versions(String address) throws IOException {
    try {
      return Changes.of(Version.timeLine(index.versions(URI.create(address))));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private List<TimeLine.Entry> timeLine(String story, String address) throws IOException {
    return StoryReading.entries(Version.timeLine(index.storyVersions(story)), address);
  }

  private static List<Count> watches(Fields fields) {
    return fields.texts("watch.ids").stream()
        .map(id -> new Count(id, id, 0, "/watches/" + Links.encoded(id)))
        .toList();
  }
}
