package wirewatch.pipeline.watch;

import java.util.Map;
import wirewatch.alerting.query.InvalidQuery;
import wirewatch.alerting.query.WatchQuery;
import wirewatch.index.search.SearchRequest;

/** Searches of articles in the query language of watches. */
public final class QueryLanguageSearch {
  private QueryLanguageSearch() {}

  /**
   * A query for Elasticsearch; an empty one, or {@code *}, for every article.
   *
   * @throws InvalidQueryException with the position and the remedy
   */
  public static Map<String, Object> parseQuery(String text) {
    if (text.isBlank() || text.strip().equals("*")) {
      return SearchRequest.ALL;
    }
    return switch (WatchQuery.parse(text)) {
      case WatchQuery query -> query.toElasticsearch();
      case InvalidQuery refused -> throw new InvalidQueryException(refused);
    };
  }

  /**
   * The articles that match best.
   *
   * @throws InvalidQueryException with the position and the remedy
   */
  public static SearchRequest bestMatches(String text, int size) {
    return SearchRequest.of(parseQuery(text), size);
  }
}
