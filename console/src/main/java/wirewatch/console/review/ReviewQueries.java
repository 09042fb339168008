package wirewatch.console.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import wirewatch.alerting.message.MessageTextCleaner;
import wirewatch.console.review.ReviewDocument.Source;
import wirewatch.console.saved.SavedItem;
import wirewatch.console.search.ArticleListItems;
import wirewatch.console.search.ConsoleLinks;
import wirewatch.console.search.SearchBodies;
import wirewatch.console.story.FoldedStories;
import wirewatch.console.story.StoryQueries;
import wirewatch.console.view.DisplayTime;
import wirewatch.console.view.DocumentFields;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.IndexAlias;

/** Looks up the stories of reviews, in two searches whatever their number. */
final class ReviewQueries {
  private static final String COPIES = "copies";
  private static final String BODY = "article.body";
  private static final int MAX_SOURCES = 30;
  private static final int MAX_HEADLINE = 300;
  private static final int MAX_NAME = 80;
  private static final int MAX_LEAD = 700;
  private static final int MAX_RIGHTS = 500;
  private static final List<String> FIELDS =
      List.of(
          "article.headline",
          "article.lead",
          "article.language",
          "article.agency",
          "article.publisher",
          "article.published",
          "article.pub_status",
          "article.usage_terms",
          "article.copyright_holder",
          "feed.name",
          "story",
          "url.full",
          "@timestamp");

  private final ArticleIndex index;

  ReviewQueries(ArticleIndex index) {
    this.index = index;
  }

  /** A copy, by the id of its article. */
  private record Copy(String id, DocumentFields fields) {}

  /** The copies of a story, earliest first, and how many there are. */
  private record Copies(List<Copy> copies, long total) {
    static final Copies NONE = new Copies(List.of(), 0);
  }

  ReviewDocument read(SavedItem item) throws IOException {
    return read(item, Review.of(item));
  }

  /** Reads a review that is not saved as it is. */
  ReviewDocument read(SavedItem item, Review review) throws IOException {
    Map<String, Copies> stories = findStories(review.items());
    Map<String, DocumentFields> articles =
        findArticles(review.items().stream().map(ReviewItem::article).toList());
    return new ReviewDocument(
        item.id(),
        item.name(),
        review.intro(),
        item.changes().by(),
        item.changes().updated(),
        review.items().stream().map(each -> toStory(each, stories, articles)).toList());
  }

  private static ReviewDocument.Story toStory(
      ReviewItem item, Map<String, Copies> stories, Map<String, DocumentFields> articles) {
    DocumentFields own = articles.get(item.article());
    Copies alone =
        own == null ? Copies.NONE : new Copies(List.of(new Copy(item.article(), own)), 1);
    Copies copies = stories.getOrDefault(item.story(), alone);
    if (own == null) {
      own =
          copies.copies().isEmpty()
              ? new DocumentFields(Map.of())
              : copies.copies().getFirst().fields();
    }
    Set<String> rights = new LinkedHashSet<>();
    copies.copies().forEach(copy -> addRights(copy.fields(), rights));
    String headline = MessageTextCleaner.singleLine(ArticleListItems.headline(own), MAX_HEADLINE);
    return new ReviewDocument.Story(
        item,
        headline.isEmpty() ? item.story() + item.article() : headline,
        own.text("article.language"),
        lead(own),
        ConsoleLinks.webUrlOrEmpty(own.text("url.full")),
        copies.copies().stream().map(copy -> toSource(copy.fields())).toList(),
        copies.total() - copies.copies().size(),
        List.copyOf(rights));
  }

  /** The lead, else the first paragraph. */
  private static String lead(DocumentFields article) {
    String lead = article.text("article.lead");
    return MessageTextCleaner.singleLine(
        lead.isEmpty() ? article.text(BODY).split("\n\n", 2)[0] : lead, MAX_LEAD);
  }

  private static Source toSource(DocumentFields copy) {
    String publisher = MessageTextCleaner.singleLine(StoryQueries.publisher(copy), MAX_NAME);
    String mark =
        switch (copy.text("article.pub_status")) {
          case "canceled" -> "withdrawn";
          case "withheld" -> "embargoed";
          default -> "";
        };
    return new Source(
        publisher.isEmpty() ? "unknown publisher" : publisher,
        DisplayTime.of(copy.firstText("article.published", "@timestamp")),
        ConsoleLinks.webUrlOrEmpty(copy.text("url.full")),
        mark);
  }

  private static void addRights(DocumentFields copy, Set<String> rights) {
    String holder = MessageTextCleaner.singleLine(copy.text("article.copyright_holder"), MAX_NAME);
    String terms = MessageTextCleaner.singleLine(copy.text("article.usage_terms"), MAX_RIGHTS);
    String notice = (holder.isEmpty() ? "" : "© " + holder + ". ") + terms;
    if (!notice.isBlank()) {
      rights.add(notice.strip());
    }
  }

  private Map<String, Copies> findStories(List<ReviewItem> items) throws IOException {
    Set<String> ids = new LinkedHashSet<>();
    items.stream().map(ReviewItem::story).filter(id -> !id.isEmpty()).forEach(ids::add);
    Map<String, Copies> found = new LinkedHashMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    Map<String, Object> inner = new LinkedHashMap<>();
    inner.put("name", COPIES);
    inner.put("size", MAX_SOURCES);
    inner.put("sort", List.of(SearchBodies.sort(SearchBodies.TIMESTAMP, "asc")));
    inner.put("_source", FIELDS);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(
        "query", SearchBodies.filter(List.of(Map.of("terms", Map.of(FoldedStories.STORY, ids)))));
    body.put("size", ids.size());
    body.put("_source", List.of("story"));
    body.put("collapse", Map.of("field", FoldedStories.STORY, "inner_hits", inner));
    for (JsonNode hit : index.searchRaw(IndexAlias.ARTICLES, body).at("/hits/hits")) {
      JsonNode hits = hit.path("inner_hits").path(COPIES).path("hits");
      List<Copy> copies = new ArrayList<>();
      hits.path("hits")
          .forEach(each -> copies.add(new Copy(each.path("_id").asText(), fields(each))));
      found.put(
          fields(hit).text(FoldedStories.STORY),
          new Copies(copies, hits.at("/total/value").asLong()));
    }
    return found;
  }

  /** The articles with these ids, as far as they exist. */
  private Map<String, DocumentFields> findArticles(List<String> ids) throws IOException {
    List<String> wanted = ids.stream().filter(id -> !id.isEmpty()).distinct().toList();
    Map<String, DocumentFields> found = new LinkedHashMap<>();
    if (!wanted.isEmpty()) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("query", Map.of("ids", Map.of("values", wanted)));
      body.put("size", wanted.size());
      body.put("_source", Stream.concat(FIELDS.stream(), Stream.of(BODY)).toList());
      for (JsonNode hit : index.searchRaw(IndexAlias.ARTICLES, body).at("/hits/hits")) {
        found.put(hit.path("_id").asText(), fields(hit));
      }
    }
    return found;
  }

  /**
   * Completes what was picked: an article gets its story, a story the first of its articles. What
   * the index does not have is left out.
   */
  List<ReviewItem> complete(List<ReviewItem> picked) throws IOException {
    Map<String, DocumentFields> articles =
        findArticles(picked.stream().map(ReviewItem::article).toList());
    Map<String, Copies> stories =
        findStories(picked.stream().filter(item -> item.article().isEmpty()).toList());
    List<ReviewItem> items = new ArrayList<>();
    for (ReviewItem item : picked) {
      DocumentFields article = articles.get(item.article());
      Copies story = stories.get(item.story());
      if (article != null) {
        items.add(new ReviewItem(article.text(FoldedStories.STORY), item.article(), item.note()));
      } else if (item.article().isEmpty() && story != null) {
        String first = story.copies().getFirst().id();
        items.add(new ReviewItem(item.story(), first, item.note()));
      }
    }
    return items;
  }

  private static DocumentFields fields(JsonNode hit) {
    return new DocumentFields(ArticleListItems.toDocument(hit.path("_source")));
  }
}
