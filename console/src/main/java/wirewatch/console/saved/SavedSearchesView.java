package wirewatch.console.saved;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.console.user.Caller;
import wirewatch.console.view.DisplayTime;

/** The page of saved searches. */
public record SavedSearchesView(List<Row> rows, @Nullable String notice, @Nullable String problem) {

  public SavedSearchesView {
    rows = List.copyOf(rows);
  }

  /**
   * One saved search.
   *
   * @param link to what it finds
   * @param page {@code Search} or {@code Explore}
   * @param whose who sees it, in words
   * @param ruled whether the reader decides who sees it
   */
  public record Row(
      String id,
      String name,
      String link,
      String query,
      String page,
      String whose,
      boolean shared,
      boolean ruled,
      DisplayTime updated) {

    static Row of(SavedItem item, NamedSearch search, Caller caller) {
      return new Row(
          item.id(),
          item.name(),
          search.toLink(),
          search.query(),
          search.page() == NamedSearch.Page.SEARCH ? "Search" : "Explore",
          item.whose(caller),
          item.shared(),
          item.isRuledBy(caller),
          DisplayTime.of(item.changes().updated()));
    }
  }
}
