package wirewatch.console.view;

import java.util.List;

/** The start page: the last 24 hours. */
public record TodayView(
    long articles,
    List<StoryRow> newest,
    Hours hours,
    List<RisingName> rising,
    List<ValueCount> countries,
    List<FieldTable> tables,
    List<StoryListItem> stories,
    List<AlertListItem> alerts) {

  public TodayView {
    newest = List.copyOf(newest);
    rising = List.copyOf(rising);
    countries = List.copyOf(countries);
    tables = List.copyOf(tables);
    stories = List.copyOf(stories);
    alerts = List.copyOf(alerts);
  }

  /** Articles by hour and agency: a column for each of {@code agencies}. */
  public record Hours(List<String> agencies, List<Hour> hours) {}

  /** One hour, in UTC. */
  public record Hour(String iso, String text, List<Long> counts) {}

  /**
   * A person, an organisation, a place or a subject that is more frequent than in the week before.
   *
   * @param usual the average of articles a day in the week before
   */
  public record RisingName(String name, long today, String usual, String link) {}

  /** Counts of articles by the values of one field. */
  public record FieldTable(String title, List<ValueCount> rows) {}
}
