package wirewatch.console.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a search.
 *
 * @param fullQuery the query with the facet filters
 * @param problem why there is no result
 * @param offer the search for any of the words, where nothing has all of them
 * @param chosen the facet filters; their links remove them
 */
public record SearchView(
    String query,
    String fullQuery,
    Totals totals,
    List<StoryRow> rows,
    @Nullable String problem,
    @Nullable Choice offer,
    List<ValueCount> chosen,
    List<FacetValues> facets,
    Choices choices,
    String watchLink,
    Paging paging) {

  /** The address of the page that shows the query over time. */
  public String exploreLink() {
    return "/explore?q=" + URLEncoder.encode(fullQuery, StandardCharsets.UTF_8);
  }

  /**
   * How much was found.
   *
   * @param rows stories, or articles where they are not folded
   * @param storyless articles of no story that are not among the rows
   */
  public record Totals(long rows, long articles, long storyless) {
    public static final Totals NONE = new Totals(0, 0, 0);
  }

  /** The links that change the search; the days are those of the date range, empty for none. */
  public record Choices(
      List<Choice> periods,
      String from,
      String to,
      List<Choice> orders,
      List<Choice> foldings,
      List<Choice> exports) {}

  /** The values of one facet. */
  public record FacetValues(String title, List<ValueCount> values) {}

  /** A link among alternatives, one of which is selected. */
  public record Choice(String label, String link, boolean selected) {}

  /** The range of results on the page; links are empty if there is no such page. */
  public record Paging(long first, long last, String before, String after) {}
}
