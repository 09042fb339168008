package wirewatch.index.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of articles.
 *
 * @param total the number of articles in the selection, not on the page
 * @param cursor the cursor of the next page; null on the last page
 * @param facets the requested counts, most frequent value first
 */
public record ArticlePage(
    long total,
    List<FoundArticle> articles,
    @Nullable String cursor,
    Map<Facet, List<Facet.Count>> facets) {

  public ArticlePage {
    articles = List.copyOf(articles);
    facets = Map.copyOf(facets);
  }

  /**
   * One article of the page.
   *
   * @param document as stored: maps, lists, strings, numbers, booleans
   * @param passages the passages that matched, by document field name
   */
  public record FoundArticle(
      String id, Map<String, Object> document, Map<String, List<List<Passage>>> passages) {
    public FoundArticle {
      passages = Map.copyOf(passages);
    }
  }

  /** Part of an article's text, untrusted; {@code marked} if it matched the query. */
  public record Passage(String text, boolean marked) {}
}
