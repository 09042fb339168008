package wirewatch.index.search;

import java.time.LocalDate;
import java.util.List;

/**
 * The numbers of articles and stories that match a query, in total and by day (UTC).
 *
 * @param stories approximate above 3,000, with an error of about one percent
 * @param days all days from the first to the last day with a match
 */
public record DailyCounts(long articles, long stories, List<Day> days) {
  public DailyCounts {
    days = List.copyOf(days);
  }

  /** The counts of one day; a story with articles on two days counts on each. */
  public record Day(LocalDate date, long articles, long stories) {}
}
