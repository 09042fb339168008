package wirewatch.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story's copies and versions, in order.
 *
 * @param lead of the first article; empty if it has none
 * @param comparison of two of the entries; null for a story of one
 */
public record StoryTimelineView(
    String id,
    StoryListItem story,
    String lead,
    List<Entry> entries,
    @Nullable Comparison comparison) {

  /**
   * Two entries side by side.
   *
   * @param left position of the earlier one among the entries
   * @param paragraphs those that differ, the headline first
   */
  public record Comparison(int left, int right, List<ComparedParagraph> paragraphs) {}

  /** A paragraph that differs; a side that lacks it is empty. */
  public record ComparedParagraph(List<ChangeView.Run> left, List<ChangeView.Run> right) {}

  /**
   * One copy or version.
   *
   * @param after the time since the first
   * @param link to the article
   * @param current whether it is the article that the page shows
   */
  public record Entry(
      DisplayTime time,
      String after,
      String publisher,
      String headline,
      int version,
      String mark,
      String link,
      boolean current,
      @Nullable ChangeView change) {}
}
