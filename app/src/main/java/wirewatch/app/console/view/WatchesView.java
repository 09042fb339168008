package wirewatch.app.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The watches.
 *
 * @param notice what was just done
 * @param problem why it was not
 */
public record WatchesView(List<Row> rows, @Nullable String notice, @Nullable String problem) {

  /**
   * One watch.
   *
   * @param delivery when its alerts are delivered, in a few words
   * @param muted until when; empty for not
   * @param expired whether it is silent for good
   * @param ofFile whether it stands in a file and is changed there only
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
   * A watch that is being written.
   *
   * @param fresh whether there is none yet
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

  /** A watch being written, what stands against it, and how it would have rung. */
  public record Editing(Draft draft, List<String> problems, @Nullable Trial trial) {}

  /**
   * A query tried on the past.
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

  /** A watch with its past and what was delivered. */
  public record Whole(
      Row watch,
      @Nullable Trial trial,
      List<AlertLine> alerts,
      @Nullable String notice,
      @Nullable String problem) {}
}
