package wirewatch.app.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the sources do.
 *
 * @param notice what was just done
 * @param problem why it was not
 */
public record SourcesView(
    List<Row> rows, @Nullable String notice, @Nullable String problem, String addNote) {

  /**
   * One source.
   *
   * @param state {@code well}, {@code paused}, {@code quiet}, {@code failing} or {@code new}
   * @param usual articles a day in the two weeks before
   * @param spark the points of a line of articles a day
   */
  public record Row(
      String id,
      String name,
      String state,
      Moment lastSuccess,
      Moment nextVisit,
      int failures,
      long known,
      long queue,
      String error,
      long today,
      String usual,
      String spark,
      String sparkText,
      boolean paused) {}

  /**
   * What a site gives.
   *
   * @param problem why it is not understood
   */
  public record Trial(
      String address,
      String name,
      String robots,
      List<Found> listings,
      List<ArticleView.Fact> sample,
      boolean understood,
      @Nullable String problem) {}

  /** A listing that was read. */
  public record Found(String address, String kind, int pages, String problem) {}
}
