package wirewatch.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of articles.
 *
 * @param total articles of the selection, not of the page
 * @param cursor begins the next page; null on the last
 * @param facets the counts that were asked for, most frequent first
 */
public record ArticlePage(
    long total,
    List<Found> articles,
    @Nullable String cursor,
    Map<Facet, List<Facet.Count>> facets) {

  public ArticlePage {
    articles = List.copyOf(articles);
    facets = Map.copyOf(facets);
  }

  /**
   * One article.
   *
   * @param document as stored: maps, lists, strings, numbers, booleans
   * @param passages what matched, by the field's name in documents
   */
  public record Found(
      String id, Map<String, Object> document, Map<String, List<List<Passage>>> passages) {
    public Found {
      passages = Map.copyOf(passages);
    }
  }

  /** A stretch of an article's text, untrusted; marked where it matched. */
  public record Passage(String text, boolean marked) {}
}
