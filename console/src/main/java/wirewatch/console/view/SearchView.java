package wirewatch.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a search.
 *
 * @param fullQuery the query with the facet filters
 * @param problem why there is no result
 * @param chosen the facet filters; their links remove them
 */
public record SearchView(
    String query,
    String fullQuery,
    long total,
    List<ArticleListItem> lines,
    @Nullable String problem,
    List<ValueCount> chosen,
    List<FacetValues> facets,
    List<Choice> periods,
    List<Choice> orders,
    List<Choice> exports,
    String watchLink,
    Paging paging) {

  /** The values of one facet. */
  public record FacetValues(String title, List<ValueCount> values) {}

  /** A link among alternatives, one of which is selected. */
  public record Choice(String label, String link, boolean selected) {}

  /** The range of results on the page; links are empty if there is no such page. */
  public record Paging(long first, long last, String before, String after) {}
}
