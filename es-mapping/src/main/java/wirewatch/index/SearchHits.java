package wirewatch.index;

import java.util.List;
import java.util.Map;

/** The answer to a question: how many articles match, and the first of them. */
public record SearchHits(long total, List<Hit> hits) {

  public SearchHits {
    hits = List.copyOf(hits);
  }

  /**
   * One article.
   *
   * @param document as stored: maps, lists, strings, numbers, booleans
   * @param highlights passages by field name in documents, matches between {@code <em>} and {@code
   *     </em>}; the text around them is not escaped
   */
  public record Hit(
      String id, String index, Map<String, Object> document, Map<String, List<String>> highlights) {

    public Hit {
      highlights = Map.copyOf(highlights);
    }
  }
}
