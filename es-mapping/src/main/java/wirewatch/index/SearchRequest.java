package wirewatch.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to the articles.
 *
 * @param query in Lucene's classic syntax with the short names of fields: {@code headline}, {@code
 *     body}, {@code agency}, {@code country}, {@code speaker}, …
 * @param size hits wanted, at most 10,000
 * @param since only articles from this time on; null for all
 */
public record SearchRequest(String query, int size, Sort sort, @Nullable Instant since) {
  private static final int LARGEST = 10_000;

  public SearchRequest {
    if (size < 0 || size > LARGEST) {
      throw new IllegalArgumentException("size must be 0 to %d: %d".formatted(LARGEST, size));
    }
  }

  public static SearchRequest of(String query, int size) {
    return new SearchRequest(query, size, Sort.RELEVANCE, null);
  }

  /** The latest articles, newest first. */
  public static SearchRequest newest(int size) {
    return new SearchRequest("*", size, Sort.NEWEST, null);
  }

  /** The order of hits. */
  public enum Sort {
    RELEVANCE,
    NEWEST
  }
}
