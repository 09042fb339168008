package wirewatch.app.watch;

import java.util.Map;
import wirewatch.alerting.query.InvalidQuery;
import wirewatch.alerting.query.WatchQuery;
import wirewatch.index.SearchRequest;

/** Searches of articles in the query language of watches. */
public final class Searching {
  private Searching() {}

  /**
   * A query for Elasticsearch; an empty one, or {@code *}, for every article.
   *
   * @throws RefusedQuery with the position and the remedy
   */
  public static Map<String, Object> query(String text) {
    if (text.isBlank() || text.strip().equals("*")) {
      return SearchRequest.ALL;
    }
    return switch (WatchQuery.parse(text)) {
      case WatchQuery query -> query.toElasticsearch();
      case InvalidQuery refused -> throw new RefusedQuery(refused);
    };
  }

  /**
   * The articles that match best.
   *
   * @throws RefusedQuery with the position and the remedy
   */
  public static SearchRequest best(String text, int size) {
    return SearchRequest.of(query(text), size);
  }
}
