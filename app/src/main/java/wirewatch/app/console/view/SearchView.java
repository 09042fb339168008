package wirewatch.app.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param whole the query with what the facets add
 * @param problem why there is no answer
 * @param chosen the facets' values that narrow the search; their links take them away
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

  /** A link that may be the one that is followed already. */
  public record Choice(String label, String link, boolean selected) {}

  /** Where the page lies; links are empty where there is none. */
  public record Paging(long first, long last, String before, String after) {}
}
