package wirewatch.index.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request for one page of a selection.
 *
 * @param size the maximum number of articles, at most 1,000
 * @param cursor the cursor returned with the previous page; null for the first page
 * @param facets the fields by which all articles of the selection are counted
 */
public record PageRequest(
    ArticleSelection selection, Order order, int size, @Nullable String cursor, Set<Facet> facets) {
  /** The maximum number of articles on a page. */
  public static final int MAX_SIZE = 1_000;

  public PageRequest {
    facets = Set.copyOf(facets);
    if (size < 0 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 0 to %d: %d".formatted(MAX_SIZE, size));
    }
  }

  /** Requests the first page, newest first, without facets. */
  public static PageRequest of(ArticleSelection articleSelection, int size) {
    return new PageRequest(articleSelection, Order.NEWEST, size, null, Set.of());
  }

  /** The order of articles. */
  public enum Order {
    NEWEST,
    OLDEST,
    RELEVANCE
  }
}
