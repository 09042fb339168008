package wirewatch.index.search;

import java.util.List;
import java.util.Map;

/** The result of a search: the total number of matches and the first of them. */
public record SearchHits(long total, List<Hit> hits) {

  public SearchHits {
    hits = List.copyOf(hits);
  }

  /**
   * One matching article.
   *
   * @param document as stored: maps, lists, strings, numbers, booleans
   * @param highlights passages by document field name, with matches between {@code <em>} and {@code
   *     </em>}; the text itself is not escaped
   */
  public record Hit(
      String id, String index, Map<String, Object> document, Map<String, List<String>> highlights) {

    public Hit {
      highlights = Map.copyOf(highlights);
    }
  }
}
