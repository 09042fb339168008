package wirewatch.console.profile;

import java.util.List;
import wirewatch.console.view.DisplayTime;
import wirewatch.console.view.StoryRow;
import wirewatch.console.view.ValueCount;

/**
 * What the articles say of one person, organisation, place or agency.
 *
 * @param kind in words
 * @param articles the number of articles that name it
 * @param days the articles of each of the last days, the oldest first
 * @param tables what is named beside it
 * @param listed the entries of lists that were found under its name
 * @param stories that name it, the newest first
 */
public record ProfileView(
    String kind,
    String name,
    long articles,
    Links links,
    List<Day> days,
    List<Quote> quotes,
    List<Table> tables,
    List<Listed> listed,
    List<StoryRow> stories) {

  public ProfileView {
    days = List.copyOf(days);
    quotes = List.copyOf(quotes);
    tables = List.copyOf(tables);
    listed = List.copyOf(listed);
    stories = List.copyOf(stories);
  }

  /** Where all of its articles are, and where a watch for it is begun. */
  public record Links(String search, String watch) {}

  /** A day of UTC and its articles. */
  public record Day(String text, long articles) {}

  /**
   * What it said.
   *
   * @param link to the article
   * @param language of the article
   * @param copies how many more articles have the same words
   */
  public record Quote(
      String text, DisplayTime time, String publisher, String link, String language, int copies) {
    Quote withCopy() {
      return new Quote(text, time, publisher, link, language, copies + 1);
    }
  }

  /** The most frequent values of a field in its articles. */
  public record Table(String title, List<ValueCount> rows) {}

  /** An entry of a list; the link leads to the articles in which it was found. */
  public record Listed(String list, String name, String score, String link) {}
}
