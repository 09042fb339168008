package wirewatch.index.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What screening found in an article.
 *
 * @param lists the lists that it was screened against, each as {@code id/version}
 * @param listed the listed names in its headline and body, in its order; see {@link #MAX_MENTIONS};
 *     none where there are no lists
 * @param suppressed listed names that were found to be someone else before
 * @param designations who its body says was put on a list or taken off one, whatever the lists
 */
public record ListScreening(
    List<String> lists,
    List<ListedMention> listed,
    List<Suppressed> suppressed,
    List<ReportedDesignation> designations) {
  /** Nothing found, against no list. */
  public static final ListScreening NONE = new ListScreening(List.of(), List.of());

  /** At most so many mentions are stored for an article: the first ones. */
  public static final int MAX_MENTIONS = 200;

  /** At most so many designations are stored for an article: the first ones. */
  public static final int MAX_DESIGNATIONS = 100;

  public ListScreening {
    if (lists.isEmpty() && !(listed.isEmpty() && suppressed.isEmpty())) {
      throw new IllegalArgumentException("listed names are of a list: no list is named");
    }
    lists = List.copyOf(lists);
    listed = List.copyOf(listed.subList(0, Math.min(MAX_MENTIONS, listed.size())));
    suppressed = List.copyOf(suppressed.subList(0, Math.min(MAX_MENTIONS, suppressed.size())));
    designations =
        List.copyOf(designations.subList(0, Math.min(MAX_DESIGNATIONS, designations.size())));
  }

  /** What was found where nothing is suppressed and no designation reported. */
  public ListScreening(List<String> lists, List<ListedMention> listed) {
    this(lists, listed, List.of(), List.of());
  }

  /** What was found in the lists, with the designations that the body reports. */
  public ListScreening withDesignations(List<ReportedDesignation> reported) {
    return new ListScreening(lists, listed, suppressed, reported);
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

  /**
   * The fields {@code listed}, {@code listed_suppressed}, {@code screened} and {@code designations}
   * of an article, without empty ones.
   */
  public Map<String, Object> toFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (!listed.isEmpty()) {
      fields.put("listed", listed.stream().map(ListedMention::toFields).toList());
    }
    if (!suppressed.isEmpty()) {
      fields.put("listed_suppressed", suppressed.stream().map(Suppressed::toFields).toList());
    }
    if (!lists.isEmpty()) {
      fields.put("screened", lists);
    }
    if (!designations.isEmpty()) {
      fields.put("designations", designations.stream().map(ReportedDesignation::toFields).toList());
    }
    return fields;
  }
}
