package wirewatch.ingest.page.fact;

import java.util.Map;
import java.util.Set;

/**
 * A typed JSON-LD node.
 *
 * @param depth 0 if it describes the page itself, else its distance from such a node
 */
record LdNode(Map<?, ?> map, Set<Kind> kinds, int depth) {

  /** A value that is still to be visited. */
  record Place(Object value, int depth) {

    /** Graphs and main entities have the depth of their root. */
    Place inside(String key, Object child) {
      boolean level =
          key.equals("@graph") || key.equals("mainEntity") || key.equals("mainEntityOfPage");
      return new Place(child, level ? depth : depth + 1);
    }
  }

  static LdNode of(Map<?, ?> map, int depth) {
    return new LdNode(map, Kind.of(map), depth);
  }

  /** Scores how likely the node describes this page's article. */
  double score(PageWords words) {
    double score = -2.0 * Math.min(depth, 3);
    score += 3 * words.likeness(text("headline", text("name", "")));
    score += words.isAddress(text("url", "")) || words.isAddress(text("@id", "")) ? 2 : 0;
    score += words.isAddress(text("mainEntityOfPage", "")) ? 2 : 0;
    score += map.containsKey("datePublished") ? 0.5 : 0;
    score += map.containsKey("author") ? 0.3 : 0;
    score += map.containsKey("articleBody") ? 0.2 : 0;
    return score;
  }

  private String text(String key, String otherwise) {
    Object value = map.get(key);
    if (value instanceof Map<?, ?> inner) {
      value = inner.get("@id");
    }
    return value instanceof String text ? text : otherwise;
  }
}
