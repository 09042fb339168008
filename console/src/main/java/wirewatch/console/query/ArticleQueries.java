package wirewatch.console.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirewatch.console.query.MarkedParagraph.Kind;
import wirewatch.console.search.ArticleListItems;
import wirewatch.console.search.ConsoleLinks;
import wirewatch.console.search.SearchBodies;
import wirewatch.console.story.StoryTimelineQueries;
import wirewatch.console.story.VersionChanges;
import wirewatch.console.view.ArticleView;
import wirewatch.console.view.ArticleView.Quote;
import wirewatch.console.view.ArticleView.Segment;
import wirewatch.console.view.ChangeView;
import wirewatch.console.view.DisplayTime;
import wirewatch.console.view.DocumentFields;
import wirewatch.console.view.HighlightParser;
import wirewatch.console.view.Passage;
import wirewatch.console.view.StoryTimelineView;
import wirewatch.console.view.ValueCount;
import wirewatch.index.ArticleIndex;
import wirewatch.index.revision.ArticleVersion;
import wirewatch.index.search.IndexAlias;
import wirewatch.pipeline.watch.InvalidQueryException;
import wirewatch.pipeline.watch.QueryLanguageSearch;

/** Finds one article with its story, versions and watches. */
public final class ArticleQueries {
  private static final String BODY = "article.body";
  private final ArticleIndex index;

  public ArticleQueries(ArticleIndex index) {
    this.index = index;
  }

  /**
   * The article of an id; empty if there is none.
   *
   * @param queries whose hits in the body are highlighted; invalid queries are ignored
   */
  public Optional<ArticleView> read(String id, List<String> queries) throws IOException {
    JsonNode hit = findHit(id, queries);
    if (!hit.path("_source").isObject()) {
      return Optional.empty();
    }
    return Optional.of(toView(id, hit));
  }

  /** Returns the location of the archived copy of an article, as in {@code crawl.warc}. */
  public Optional<String> findArchiveLocation(String id) throws IOException {
    String place = findHit(id, List.of()).at("/_source/crawl/warc").asText("");
    return place.isEmpty() ? Optional.empty() : Optional.of(place);
  }

  private JsonNode findHit(String id, List<String> queries) throws IOException {
    if (!id.matches("[0-9a-f]{1,64}")) {
      return NO_HIT;
    }
    try {
      return index
          .searchRaw(IndexAlias.ARTICLES, searchBody(id, queries))
          .path("hits")
          .path("hits")
          .path(0);
    } catch (InvalidQueryException e) {
      return index
          .searchRaw(IndexAlias.ARTICLES, searchBody(id, List.of()))
          .path("hits")
          .path("hits")
          .path(0);
    }
  }

  private static final JsonNode NO_HIT = MissingNode.getInstance();

  private static Map<String, Object> searchBody(String id, List<String> queries) {
    Map<String, Object> body = new HashMap<>();
    body.put("query", Map.of("ids", Map.of("values", List.of(id))));
    body.put("size", 1);
    List<Object> clauses = new ArrayList<>();
    for (String query : queries) {
      if (!query.isBlank() && !query.strip().equals("*")) {
        clauses.add(QueryLanguageSearch.parseQuery(query));
      }
    }
    if (!clauses.isEmpty()) {
      body.put(
          "highlight",
          SearchBodies.highlight(
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

  private ArticleView toView(String id, JsonNode hit) throws IOException {
    DocumentFields documentFields =
        new DocumentFields(ArticleListItems.toDocument(hit.path("_source")));
    String address = ConsoleLinks.webUrlOrEmpty(documentFields.text("url.full"));
    String story = documentFields.text("story.id");
    return new ArticleView(
        id,
        ArticleListItems.headline(documentFields),
        documentFields.text("article.alternative_headline"),
        documentFields.text("article.lead"),
        documentFields.text("article.dateline.text"),
        creditChain(documentFields),
        documentFields.text("article.byline"),
        DisplayTime.of(documentFields.firstText("article.published", "@timestamp")),
        documentFields.text("article.language"),
        paragraphs(documentFields, hit.at("/highlight").path(BODY).path(0).asText("")),
        quotes(documentFields),
        ArticleFacts.of(documentFields),
        address.isEmpty() ? List.of() : versions(address),
        story.isEmpty() ? List.of() : timelineEntries(story, documentFields.text("url.full")),
        story,
        watches(documentFields),
        names(documentFields),
        address,
        documentFields.text("crawl.warc").isEmpty() ? "" : "/archive/" + id,
        documentFields.objects("article.listed").stream().map(ArticleQueries::listed).toList(),
        documentFields.objects("article.designations").stream()
            .map(ArticleQueries::designated)
            .toList());
  }

  private static ArticleView.Designated designated(DocumentFields reported) {
    return new ArticleView.Designated(
        "%s %s"
            .formatted(
                reported.text("authority"),
                reported.text("action").equals("added") ? "added" : "removed"),
        reported.texts("names").stream()
            .map(name -> new ArticleView.Value(name, ConsoleLinks.search("designated", name), null))
            .toList());
  }

  private static ArticleView.Listed listed(DocumentFields mention) {
    return new ArticleView.Listed(
        mention.text("list") + " " + mention.text("id"),
        mention.text("list_version"),
        mention.text("name"),
        mention.text("form"),
        mention.text("how"),
        mention.text("score"),
        mention.texts("for"),
        mention.texts("against"),
        ConsoleLinks.search("listed", mention.text("id")));
  }

  private static List<String> creditChain(DocumentFields documentFields) {
    List<String> chain = documentFields.texts("article.syndication");
    if (!chain.isEmpty()) {
      return chain;
    }
    String credit = documentFields.firstText("article.creditline", "article.agency", "feed.name");
    return credit.isEmpty() ? List.of() : List.of(credit);
  }

  private static List<List<Segment>> paragraphs(DocumentFields documentFields, String highlighted) {
    String body = documentFields.text(BODY);
    String marked = highlighted.isEmpty() ? body : highlighted;
    List<List<Segment>> paragraphs = new ArrayList<>();
    for (String paragraph : marked.split("\n\n", -1)) {
      if (!paragraph.isBlank()) {
        paragraphs.add(segments(paragraph, documentFields));
      }
    }
    return paragraphs;
  }

  private static List<Segment> segments(String highlighted, DocumentFields documentFields) {
    List<Passage> passages = HighlightParser.parse(highlighted);
    StringBuilder text = new StringBuilder();
    passages.forEach(passage -> text.append(passage.text()));
    MarkedParagraph markedParagraph = new MarkedParagraph(text.toString());
    markedParagraph.markHits(passages);
    for (DocumentFields quote : documentFields.objects("article.quotes")) {
      markedParagraph.markWords(quote.text("text"), Kind.QUOTE, quoteNote(quote.text("speaker")));
    }
    for (String person : documentFields.texts("article.people")) {
      markedParagraph.markWords(person, Kind.PERSON, "Person: " + person);
      markedParagraph.markWords(
          person.substring(person.lastIndexOf(' ') + 1), Kind.PERSON, "Person: " + person);
    }
    documentFields
        .texts("article.organisations")
        .forEach(
            name -> markedParagraph.markWords(name, Kind.ORGANISATION, "Organisation: " + name));
    documentFields
        .texts("article.places")
        .forEach(name -> markedParagraph.markWords(name, Kind.PLACE, "Place: " + name));
    return markedParagraph.segments();
  }

  private static String quoteNote(String speaker) {
    return speaker.isEmpty() ? "Quote" : "Said by " + speaker;
  }

  private static List<Quote> quotes(DocumentFields documentFields) {
    return documentFields.objects("article.quotes").stream()
        .map(quote -> new Quote(quote.text("text"), quote.text("speaker")))
        .toList();
  }

  private List<ChangeView> versions(String address) throws IOException {
    try {
      return VersionChanges.of(
          ArticleVersion.chronological(index.findVersions(URI.create(address))));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private List<StoryTimelineView.Entry> timelineEntries(String story, String address)
      throws IOException {
    return StoryTimelineQueries.entries(
        StoryTimelineQueries.chronological(index.findStoryVersions(story)), address);
  }

  /** Links to the articles about each marked name. */
  private static Map<String, String> names(DocumentFields documentFields) {
    Map<String, String> links = new HashMap<>();
    for (FacetField field :
        List.of(FacetField.PEOPLE, FacetField.ORGANISATIONS, FacetField.PLACES)) {
      for (String name : documentFields.texts("article." + field.queryField)) {
        links.putIfAbsent(name, ConsoleLinks.profile(field.queryField, name));
      }
    }
    return links;
  }

  private static List<ValueCount> watches(DocumentFields documentFields) {
    return documentFields.texts("watch.ids").stream()
        .map(id -> new ValueCount(id, id, 0, "/watches/" + ConsoleLinks.encode(id)))
        .toList();
  }
}
