package wirewatch.console.profile;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wirewatch.console.search.SearchBodies;
import wirewatch.console.story.FoldedStories;

/** Requests for what a page about a name shows, in Elasticsearch's query DSL. */
final class ProfileBodies {
  static final int DAYS = 90;
  static final String QUOTES = "quotes";

  private static final int MAX_ROWS = 8;
  private static final int MAX_STORIES = 10;
  private static final int MAX_QUOTED_ARTICLES = 20;
  private static final int MAX_QUOTES_OF_AN_ARTICLE = 3;
  private static final int MAX_LISTED_ARTICLES = 50;
  private static final String SPEAKER = "article.quotes.speaker.keyword";

  /** Title and index field of the tables of what is named beside it, by their names. */
  static final Map<String, String> TABLES =
      Map.of(
          "people", "article.people.name",
          "organisations", "article.organisations.name",
          "places", "article.places.name",
          "speaker", "article.speakers",
          "agency", "article.agency");

  private final Map<String, Object> named;
  private final String name;

  ProfileBodies(ProfileKind kind, String name) {
    this.named = SearchBodies.term(kind.indexField(), name);
    this.name = name;
  }

  /** The number of articles, and what is named beside it. */
  Map<String, Object> counts() {
    Map<String, Object> aggregations = new HashMap<>();
    // one more: the name itself is left out
    TABLES.forEach(
        (table, field) -> aggregations.put(table, SearchBodies.terms(field, MAX_ROWS + 1)));
    return SearchBodies.aggregations(SearchBodies.filter(List.of(named)), aggregations);
  }

  static int maxRows() {
    return MAX_ROWS;
  }

  /** The articles of each of the last days. */
  Map<String, Object> days(Instant now) {
    Instant first = now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(DAYS - 1L));
    return SearchBodies.aggregations(
        SearchBodies.filter(List.of(named, SearchBodies.timeRange(first, null))),
        Map.of("days", SearchBodies.histogram("1d", first, now)));
  }

  /** The newest stories, folded. */
  Map<String, Object> stories() {
    Map<String, Object> body =
        SearchBodies.documents(
            SearchBodies.filter(List.of(named, FoldedStories.withStory())),
            MAX_STORIES,
            SearchBodies.TIMESTAMP,
            "desc");
    body.put("collapse", FoldedStories.collapse());
    return body;
  }

  /** The newest articles that quote it, with the quotes. */
  Map<String, Object> quotes() {
    Map<String, Object> nested =
        Map.of(
            "path",
            "article.quotes",
            "query",
            SearchBodies.term(SPEAKER, name),
            "inner_hits",
            Map.of("name", QUOTES, "size", MAX_QUOTES_OF_AN_ARTICLE));
    return SearchBodies.documents(
        Map.of("nested", nested), MAX_QUOTED_ARTICLES, SearchBodies.TIMESTAMP, "desc");
  }

  /** The newest articles that name it and have a name of a list. */
  Map<String, Object> listed() {
    Map<String, Object> body =
        SearchBodies.documents(
            SearchBodies.filter(
                List.of(named, Map.of("exists", Map.of("field", "article.listed.id")))),
            MAX_LISTED_ARTICLES,
            SearchBodies.TIMESTAMP,
            "desc");
    body.put("_source", List.of("article.listed"));
    return body;
  }
}
