package wirewatch.app.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a search.
 *
 * @param whole the query with the facet filters
 * @param problem why there is no result
 * @param chosen the facet filters; their links remove them
 */
public record SearchView(
    String query,
    String whole,
    long total,
    List<Line> lines,
    @Nullable String problem,
    List<Count> chosen,
    List<Facets> facets,
    List<Choice> periods,
    List<Choice> orders,
    List<Choice> exports,
    String watchLink,
    Paging paging) {

  /** The values of one facet. */
  public record Facets(String title, List<Count> values) {}

  /** A link among alternatives, one of which is selected. */
  public record Choice(String label, String link, boolean selected) {}

  /** The range of results on the page; links are empty if there is no such page. */
  public record Paging(long first, long last, String before, String after) {}
}
