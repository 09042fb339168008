package wirewatch.app.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The watches.
 *
 * @param notice the result of the last action
 * @param problem why the last action failed
 */
public record WatchesView(List<Row> rows, @Nullable String notice, @Nullable String problem) {

  /**
   * One watch.
   *
   * @param delivery when its alerts are delivered, in a few words
   * @param muted the end of muting; empty if it is not muted
   * @param expired whether it has ended
   * @param ofFile whether it is defined in a file and can be changed only there
   * @param alerts in the last seven days
   */
  public record Row(
      String id,
      String name,
      String query,
      String severity,
      String languages,
      String delivery,
      String muted,
      boolean expired,
      boolean ofFile,
      String notes,
      long alerts) {}

  /**
   * A watch that is being edited.
   *
   * @param fresh whether the watch is new
   */
  public record Draft(
      boolean fresh,
      String id,
      String name,
      String query,
      String languages,
      String severity,
      String channels,
      String digest,
      boolean perStory,
      String expires,
      String notes) {}

  /** A watch being edited, its problems, and the result of testing it on past articles. */
  public record Editing(Draft draft, List<String> problems, @Nullable Trial trial) {}

  /**
   * The result of testing a query on past articles.
   *
   * @param samples the latest articles that match
   */
  public record Trial(
      int pastDays,
      long articles,
      long alerts,
      long busiest,
      List<Day> days,
      List<Line> samples,
      List<String> warnings) {}

  /** One day, in UTC. */
  public record Day(String date, long articles, long stories) {}

  /** A watch with its matches in the past and its alerts. */
  public record Whole(
      Row watch,
      @Nullable Trial trial,
      List<AlertLine> alerts,
      @Nullable String notice,
      @Nullable String problem) {}
}
