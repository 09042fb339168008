package wirewatch.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story's copies and versions, in order. */
public record StoryTimelineView(
    String id, String headline, StoryListItem story, List<Entry> entries) {

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
