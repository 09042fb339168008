package wirewatch.index;

import java.time.LocalDate;
import java.util.List;

/**
 * How many articles and stories a query matches, all in all and day by day, in UTC.
 *
 * @param stories counted with an error of about a percent where they are more than 3,000
 * @param days from the first day with an article that matches to the last one
 */
public record History(long articles, long stories, List<Day> days) {
  public History {
    days = List.copyOf(days);
  }

  /** A day; a story that runs for two days counts on each. */
  public record Day(LocalDate date, long articles, long stories) {}
}
