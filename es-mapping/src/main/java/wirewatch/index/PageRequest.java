package wirewatch.index;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One page of the articles of a selection.
 *
 * @param size articles wanted, at most 1,000
 * @param cursor where the page begins, as the page before says; null for the first
 * @param facets the fields by which all selected articles are counted
 */
public record PageRequest(
    Selection selection, Order order, int size, @Nullable String cursor, Set<Facet> facets) {
  /** The most articles of one page. */
  public static final int LARGEST = 1_000;

  public PageRequest {
    facets = Set.copyOf(facets);
    if (size < 0 || size > LARGEST) {
      throw new IllegalArgumentException("size must be 0 to %d: %d".formatted(LARGEST, size));
    }
  }

  /** The first page, newest first, without counts. */
  public static PageRequest of(Selection selection, int size) {
    return new PageRequest(selection, Order.NEWEST, size, null, Set.of());
  }

  /** The order of articles. */
  public enum Order {
    NEWEST,
    OLDEST,
    RELEVANCE
  }
}
