package wirewatch.app.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story's copies and versions, in order. */
public record TimeLine(String id, String headline, StoryLine story, List<Entry> entries) {

  /**
   * One copy or version.
   *
   * @param after the time since the first
   * @param link to the article
   * @param current whether it is the article that the page shows
   */
  public record Entry(
      Moment time,
      String after,
      String publisher,
      String headline,
      int version,
      String mark,
      String link,
      boolean current,
      @Nullable ChangeView change) {}
}
