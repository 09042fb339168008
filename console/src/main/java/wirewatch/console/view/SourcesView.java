package wirewatch.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of the sources.
 *
 * @param notice the result of the last action
 * @param problem why the last action failed
 */
public record SourcesView(
    List<Row> rows,
    List<KeptPage> quarantined,
    @Nullable String notice,
    @Nullable String problem,
    String addNote) {

  /** A page that could not be structured, kept in the archive. */
  public record KeptPage(
      String source, String address, String archived, DisplayTime since, String reason) {}

  /**
   * One source.
   *
   * @param state {@code well}, {@code paused}, {@code quiet}, {@code failing} or {@code new}
   * @param usual the average of articles a day in the two weeks before
   * @param spark the points of a sparkline of articles a day
   */
  public record Row(
      String id,
      String name,
      String state,
      DisplayTime lastSuccess,
      DisplayTime nextVisit,
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
   * The result of probing a site.
   *
   * @param problem why the site cannot be crawled
   */
  public record ProbeResult(
      String address,
      String name,
      String robots,
      List<ProbedListing> listings,
      List<ArticleView.Fact> sample,
      boolean understood,
      @Nullable String problem) {}

  /** A listing that was read. */
  public record ProbedListing(String address, String kind, int pages, String problem) {}
}
