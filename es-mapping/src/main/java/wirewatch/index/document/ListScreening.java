package wirewatch.index.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What screening found in an article.
 *
 * @param lists the lists that it was screened against, each as {@code id/version}; not empty
 * @param listed the listed names in its body, in its order; see {@link #MAX_MENTIONS}
 * @param suppressed listed names that were found to be someone else before
 */
public record ListScreening(
    List<String> lists, List<ListedMention> listed, List<Suppressed> suppressed) {
  /** At most so many mentions are stored for an article: the first ones. */
  public static final int MAX_MENTIONS = 200;

  public ListScreening {
    if (lists.isEmpty()) {
      throw new IllegalArgumentException("an article is screened against at least one list");
    }
    lists = List.copyOf(lists);
    listed = List.copyOf(listed.subList(0, Math.min(MAX_MENTIONS, listed.size())));
    suppressed = List.copyOf(suppressed.subList(0, Math.min(MAX_MENTIONS, suppressed.size())));
  }

  /** What was found where nothing is suppressed. */
  public ListScreening(List<String> lists, List<ListedMention> listed) {
    this(lists, listed, List.of());
  }

  /**
   * A listed name that is not reported.
   *
   * @param decision the id of the hit that was found to be someone else
   */
  public record Suppressed(ListedMention mention, String decision) {
    private Map<String, Object> toFields() {
      Map<String, Object> fields = mention.toFields();
      fields.put("decision", decision);
      return fields;
    }
  }

  /** The fields {@code listed}, {@code listed_suppressed} and {@code screened} of an article. */
  public Map<String, Object> toFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (!listed.isEmpty()) {
      fields.put("listed", listed.stream().map(ListedMention::toFields).toList());
    }
    if (!suppressed.isEmpty()) {
      fields.put("listed_suppressed", suppressed.stream().map(Suppressed::toFields).toList());
    }
    fields.put("screened", lists);
    return fields;
  }
}
