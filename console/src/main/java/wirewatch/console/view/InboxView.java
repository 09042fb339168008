package wirewatch.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.console.view.SearchView.Choice;

/**
 * The inbox of alerts.
 *
 * @param filter what is shown
 * @param states the filters by state, each with the number of its alerts where that is known
 * @param watches the values of the filter by watch
 * @param sources the values of the filter by agency
 * @param olderLink to the alerts before these; empty if there are none
 * @param notice the result of the last action; null for none
 * @param reader the name that the reader gave; empty for none
 */
public record InboxView(
    List<Row> rows,
    Filter filter,
    List<Choice> states,
    List<ValueCount> watches,
    List<ValueCount> sources,
    String olderLink,
    @Nullable Notice notice,
    String reader) {

  /** The filters; empty for all. */
  public record Filter(String state, String watch, String source) {}

  /**
   * An alert and what was decided about it.
   *
   * @param state as in the URL
   * @param reason why it is not relevant; empty if it is
   * @param changes newest first
   */
  public record Row(
      AlertListItem alert,
      String state,
      String stateLabel,
      String reason,
      String note,
      String assignee,
      List<Change> changes) {}

  /** A change in the words of a sentence: what was decided. */
  public record Change(DisplayTime time, String by, String what) {}

  /**
   * The result of the last action.
   *
   * @param undoTime of the changes that can be undone; empty for none
   * @param narrowLink to the page that narrows the watch; empty for none
   */
  public record Notice(String text, String undoTime, String narrowLink) {}

  /** A reason why an alert is not relevant. */
  public record Reason(String value, String label) {}

  /**
   * How a watch can be narrowed so that it does not match an article any more.
   *
   * @param query of the watch
   * @param proposals parts of the article that the watch could leave out
   * @param chosen the part that is tried; null for none
   */
  public record Narrowing(
      AlertListItem alert,
      String watchName,
      boolean fromFile,
      String query,
      List<Proposal> proposals,
      @Nullable Removal chosen) {}

  /** A part of the article, with the number of articles that the watch would not have matched. */
  public record Proposal(String label, String clause, String link, long removed) {}

  /**
   * What a narrower query would have removed in the past.
   *
   * @param relevant how many of the removed articles raised alerts that were found relevant
   */
  public record Removal(
      String clause,
      String query,
      String editLink,
      long removed,
      long kept,
      long relevant,
      List<ArticleListItem> samples) {}
}
