package wirewatch.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Articles in Elasticsearch: written, searched, counted. Thread-safe. */
public final class ArticleIndex implements AutoCloseable {
  private ArticleIndex() {}

  /** Makes no request yet. */
  public static ArticleIndex connect(IndexOptions options) {
    throw new UnsupportedOperationException();
  }

  /** Installs every template that is missing or differs; says how many it wrote. */
  public int install() throws IndexUnavailable {
    throw new UnsupportedOperationException();
  }

  /**
   * Writes articles; each is stored, unchanged or rejected. Putting the same articles again changes
   * nothing.
   *
   * @throws IndexUnavailable if Elasticsearch is down: some may be stored, all must be put again
   */
  public BulkReport put(List<StoredArticle> articles) throws IndexUnavailable {
    throw new UnsupportedOperationException();
  }

  /**
   * Appends events to the crawl log, each with {@code @timestamp} in ISO 8601; returns those that
   * were refused, by their position in the list.
   */
  public List<BulkReport.Rejected> log(List<Map<String, Object>> events) throws IndexUnavailable {
    throw new UnsupportedOperationException();
  }

  /**
   * Answers a question.
   *
   * @throws InvalidQuery if the query is not in Lucene's classic syntax
   */
  public SearchHits search(SearchRequest request) throws IndexUnavailable {
    throw new UnsupportedOperationException();
  }

  /** Articles by the values of a field, most frequent first, at most {@code size} values. */
  public List<Facet.Count> count(Facet facet, @Nullable Instant since, int size)
      throws IndexUnavailable {
    throw new UnsupportedOperationException();
  }

  /** How many articles there are. */
  public long count() throws IndexUnavailable {
    throw new UnsupportedOperationException();
  }

  /** Makes everything written so far visible to searches. */
  public void refresh() throws IndexUnavailable {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
