package wirewatch.ingest.page.metadata.structured;

import java.util.Map;
import java.util.Set;

/**
 * A typed JSON-LD node.
 *
 * @param depth 0 if it describes the page itself, else its distance from such a node
 */
record JsonLdNode(Map<?, ?> properties, Set<SchemaType> types, int depth) {

  /** A value that is still to be visited. */
  record PendingValue(Object value, int depth) {

    /** Graphs and main entities have the depth of their root. */
    PendingValue child(String key, Object child) {
      boolean level =
          key.equals("@graph") || key.equals("mainEntity") || key.equals("mainEntityOfPage");
      return new PendingValue(child, level ? depth : depth + 1);
    }
  }

  static JsonLdNode of(Map<?, ?> map, int depth) {
    return new JsonLdNode(map, SchemaType.typesOf(map), depth);
  }

  /** Scores how likely the node describes this page's article. */
  double relevance(PageIdentity words) {
    double score = -2.0 * Math.min(depth, 3);
    score += 3 * words.similarity(text("headline", text("name", "")));
    score += words.isPageUrl(text("url", "")) || words.isPageUrl(text("@id", "")) ? 2 : 0;
    score += words.isPageUrl(text("mainEntityOfPage", "")) ? 2 : 0;
    score += properties.containsKey("datePublished") ? 0.5 : 0;
    score += properties.containsKey("author") ? 0.3 : 0;
    score += properties.containsKey("articleBody") ? 0.2 : 0;
    return score;
  }

  private String text(String key, String otherwise) {
    Object value = properties.get(key);
    if (value instanceof Map<?, ?> inner) {
      value = inner.get("@id");
    }
    return value instanceof String text ? text : otherwise;
  }
}
