package wirewatch.index.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A search for articles.
 *
 * @param query in Elasticsearch's query DSL
 * @param size the maximum number of hits, at most 10,000
 * @param since only articles from this time on; null for all
 */
public record SearchRequest(
    Map<String, Object> query, int size, Sort sort, @Nullable Instant since) {
  /** Every article. */
  public static final Map<String, Object> ALL = Map.of("match_all", Map.of());

  /** The most hits of one search. */
  public static final int MAX_SIZE = 10_000;

  public SearchRequest {
    if (size < 0 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 0 to %d: %d".formatted(MAX_SIZE, size));
    }
  }

  /** Searches by relevance. */
  public static SearchRequest of(Map<String, Object> query, int size) {
    return new SearchRequest(query, size, Sort.RELEVANCE, null);
  }

  /** Searches the article with this id. */
  public static SearchRequest forId(String id) {
    return of(Map.of("ids", Map.of("values", List.of(id))), 1);
  }

  /** Searches all articles, newest first. */
  public static SearchRequest newest(int size) {
    return new SearchRequest(ALL, size, Sort.NEWEST, null);
  }

  /** The order of hits. */
  public enum Sort {
    RELEVANCE,
    NEWEST
  }
}
