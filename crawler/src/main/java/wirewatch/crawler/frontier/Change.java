package wirewatch.crawler.frontier;

import java.time.Instant;
import java.util.Optional;

/** What the outcome of a task changes in the schedule. */
public sealed interface Change {

  /** The rules of an origin are known; its tasks are next. */
  record RulesKnown() implements Change {}

  /** The next poll of a listing is scheduled. */
  record ListingScheduled(ListingTask task, ListingUpdate update) implements Change {}

  /**
   * A page is requested again later.
   *
   * @param failed whether this was a failure
   */
  record PagePostponed(PageTask task, Instant next, boolean failed) implements Change {}

  /** A page is archived; its revisits are scheduled when it is indexed. */
  record PageArchived(PageTask task) implements Change {}

  /**
   * A page has not changed, or a revisit was left out.
   *
   * @param visited whether it was requested
   * @param revisit the next revisit; empty if there is none
   */
  record PageKept(PageTask task, boolean visited, Optional<PageSchedule> revisit)
      implements Change {}

  /** A page is not requested again. */
  record PageAbandoned(PageTask task, String reason) implements Change {}
}
