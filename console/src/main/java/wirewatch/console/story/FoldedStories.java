package wirewatch.console.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wirewatch.console.search.ArticleListItems;
import wirewatch.console.search.SearchBodies;
import wirewatch.console.view.ArticleListItem;
import wirewatch.console.view.DisplayTime;
import wirewatch.console.view.DocumentFields;
import wirewatch.console.view.StoryRow;

/** Folds the hits of a search by story, one row for each. */
public final class FoldedStories {
  /** The field that hits are folded by; a search of stories leaves out articles without it. */
  public static final String STORY = "story.id";

  private static final String INNER = "articles";
  private static final int MAX_ARTICLES = 20;

  private FoldedStories() {}

  /** The clause of a search request that folds its hits. */
  public static Map<String, Object> collapse() {
    Map<String, Object> inner = new LinkedHashMap<>();
    inner.put("name", INNER);
    inner.put("size", MAX_ARTICLES);
    inner.put("sort", List.of(SearchBodies.sort(SearchBodies.TIMESTAMP, "desc")));
    inner.put("_source", StoryQueries.FIELDS);
    return Map.of("field", STORY, "inner_hits", inner);
  }

  /** The filter of the articles that belong to a story. */
  public static Map<String, Object> withStory() {
    return Map.of("exists", Map.of("field", STORY));
  }

  /**
   * The rows of a response, folded or not.
   *
   * @param suffix appended to every link to an article, such as {@code ?q=…}
   */
  public static List<StoryRow> of(JsonNode response, String suffix) {
    List<StoryRow> rows = new ArrayList<>();
    List<ArticleListItem> items = ArticleListItems.of(response, suffix);
    int at = 0;
    for (JsonNode hit : response.path("hits").path("hits")) {
      rows.add(toRow(hit, items.get(at++), suffix));
    }
    return rows;
  }

  private static StoryRow toRow(JsonNode hit, ArticleListItem article, String suffix) {
    DocumentFields fields = fields(hit);
    JsonNode inner = hit.path("inner_hits").path(INNER);
    List<DocumentFields> articles = new ArrayList<>();
    inner.path("hits").path("hits").forEach(each -> articles.add(fields(each)));
    if (articles.isEmpty()) {
      articles.add(fields);
    }
    List<ArticleListItem> others =
        ArticleListItems.of(inner, suffix).stream()
            .filter(other -> !other.id().equals(article.id()))
            .toList();
    String first = StoryQueries.firstPublisher(fields);
    return new StoryRow(
        fields.text(STORY),
        article,
        Math.max(1, inner.at("/hits/total/value").asLong(1)),
        new StoryRow.Origin(
            first, DisplayTime.of(fields.firstText("story.first_published", "@timestamp"))),
        publishers(first, articles),
        others);
  }

  /** The publishers in order of publication, after the one that was first. */
  static List<String> publishers(String first, List<DocumentFields> articles) {
    Set<String> publishers = new LinkedHashSet<>();
    publishers.add(first);
    articles.stream()
        .sorted(
            Comparator.comparing(
                article -> article.firstText("article.published", SearchBodies.TIMESTAMP)))
        .forEach(article -> publishers.add(StoryQueries.publisher(article)));
    return List.copyOf(publishers);
  }

  private static DocumentFields fields(JsonNode hit) {
    return new DocumentFields(ArticleListItems.toDocument(hit.path("_source")));
  }
}
