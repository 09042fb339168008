package wirewatch.console.search;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wirewatch.console.view.ArticleListItem;
import wirewatch.console.view.CountryName;
import wirewatch.console.view.DisplayTime;
import wirewatch.console.view.DocumentFields;
import wirewatch.console.view.HighlightParser;
import wirewatch.console.view.Passage;

/** Converts search hits to entries of a list of articles. */
public final class ArticleListItems {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};
  private static final String HEADLINE = "article.headline";
  private static final List<String> HIGHLIGHTED_FIELDS = List.of("article.lead", "article.body");
  private static final int MAX_PASSAGES = 2;

  private ArticleListItems() {}

  /**
   * Returns the items of a response.
   *
   * @param suffix appended to every link, such as {@code ?q=…}
   */
  public static List<ArticleListItem> of(JsonNode response, String suffix) {
    List<ArticleListItem> lines = new ArrayList<>();
    for (JsonNode hit : response.path("hits").path("hits")) {
      lines.add(toListItem(hit, suffix));
    }
    return lines;
  }

  public static Map<String, Object> toDocument(JsonNode source) {
    return source.isObject() ? JSON.convertValue(source, DOCUMENT) : Map.of();
  }

  /** A document without highlights. */
  public static ArticleListItem of(String id, Map<String, Object> document, String suffix) {
    return toListItem(id, new DocumentFields(document), suffix, MissingNode.getInstance());
  }

  private static ArticleListItem toListItem(JsonNode hit, String suffix) {
    DocumentFields documentFields = new DocumentFields(toDocument(hit.path("_source")));
    return toListItem(hit.path("_id").asText(), documentFields, suffix, hit.path("highlight"));
  }

  private static ArticleListItem toListItem(
      String id, DocumentFields documentFields, String suffix, JsonNode highlight) {
    return new ArticleListItem(
        id,
        ConsoleLinks.article(id) + suffix,
        DisplayTime.of(documentFields.text("@timestamp")),
        documentFields.firstText("article.agency", "article.publisher", "feed.name"),
        publisher(documentFields),
        headline(documentFields, highlight.path(HEADLINE).path(0).asText("")),
        documentFields.text("article.dateline.place"),
        documentFields.texts("article.country_iso_codes").stream().map(CountryName::of).toList(),
        documentFields.text("article.language"),
        documentFields.number("article.version"),
        documentFields.number("story.copies"),
        passages(highlight));
  }

  /** The publisher of a copy; an agency often has a longer name as publisher than as agency. */
  private static String publisher(DocumentFields documentFields) {
    String agency = documentFields.text("article.agency");
    String publisher = documentFields.text("article.publisher");
    boolean own =
        agency.isEmpty()
            || publisher.isEmpty()
            || publisher.contains(agency)
            || agency.contains(publisher);
    return own ? "" : publisher;
  }

  private static List<Passage> headline(DocumentFields documentFields, String highlighted) {
    return HighlightParser.parse(highlighted.isEmpty() ? headline(documentFields) : highlighted);
  }

  public static String headline(DocumentFields documentFields) {
    return documentFields.firstText("article.headline", "article.lead", "url.full");
  }

  private static List<List<Passage>> passages(JsonNode highlight) {
    List<List<Passage>> passages = new ArrayList<>();
    for (String field : HIGHLIGHTED_FIELDS) {
      for (JsonNode fragment : highlight.path(field)) {
        if (passages.size() < MAX_PASSAGES) {
          passages.add(HighlightParser.parse(fragment.asText()));
        }
      }
    }
    return passages;
  }
}
