package wirewatch.dashboards.model;

import java.util.List;

/**
 * A saved search in Discover, newest documents first.
 *
 * @param id a fixed id, so that a repeated installation replaces the search
 */
public record SavedSearch(
    String id, String title, String description, List<Field> columns, List<Condition> conditions) {
  public SavedSearch {
    columns = List.copyOf(columns);
    conditions = List.copyOf(conditions);
    if (columns.stream().map(Field::view).distinct().count() != 1) {
      throw new IllegalArgumentException("the columns of " + title + " are not of one data view");
    }
  }

  public DataView view() {
    return columns.get(0).view();
  }
}
