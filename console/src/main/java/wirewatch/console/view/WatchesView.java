package wirewatch.console.view;

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
   * @param fromFile whether it is defined in a file and can be changed only there
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
      boolean fromFile,
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
      String notes) {

    /** The same form with another query. */
    public Draft withQuery(String other) {
      return new Draft(
          fresh, id, name, other, languages, severity, channels, digest, perStory, expires, notes);
    }
  }

  /** A watch being edited, its problems, and the result of testing it on past articles. */
  public record WatchEditForm(Draft draft, List<String> problems, @Nullable TrialResult trial) {}

  /**
   * The result of testing a query on past articles.
   *
   * @param samples the latest articles that match
   */
  public record TrialResult(
      int pastDays,
      long articles,
      long alerts,
      long busiestDayAlerts,
      List<Day> days,
      List<ArticleListItem> samples,
      List<String> warnings) {}

  /** One day, in UTC. */
  public record Day(String date, long articles, long stories) {}

  /** A watch with its matches in the past and its alerts. */
  public record WatchDetails(
      Row watch,
      @Nullable TrialResult trial,
      List<AlertListItem> alerts,
      @Nullable String notice,
      @Nullable String problem) {}
}
