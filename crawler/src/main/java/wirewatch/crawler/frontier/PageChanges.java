package wirewatch.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Computes what becomes of a page from the outcome of its request. */
record PageChanges(SiteRules rules) {
  private static final int STATUS_GONE = 410;

  /** The time after which a page that seems to be gone is requested once more. */
  private static final Duration CONFIRMATION_DELAY = Duration.ofMinutes(10);

  Change of(PageTask task, SiteOutcome outcome, Instant now) {
    return switch (outcome) {
      case SiteOutcome.PageFetched fetched -> new Change.PageArchived(task);
      case SiteOutcome.NotModified same -> kept(task, true, now);
      case SiteOutcome.Deferred deferred -> kept(task, false, now);
      case SiteOutcome.Disallowed disallowed ->
          new Change.PageAbandoned(task, "disallowed by robots.txt");
      case SiteOutcome.Throttled throttled ->
          new Change.PagePostponed(task, throttled.until(), false);
      case SiteOutcome.Failed failed -> failed(task, failed, now);
      case SiteOutcome.Gone gone -> removed(task, gone.reason(), gone.status() == STATUS_GONE, now);
      case SiteOutcome.RedirectedElsewhere elsewhere ->
          removed(task, "redirected to " + elsewhere.target(), false, now);
      case SiteOutcome.RobotsRead robots ->
          throw new IllegalStateException(task + " cannot end as " + outcome);
      case SiteOutcome.ListingRead listing ->
          throw new IllegalStateException(task + " cannot end as " + outcome);
    };
  }

  private Change kept(PageTask task, boolean visited, Instant now) {
    boolean checked = visited && task.schedule().isRevisit();
    EditRate editRate = checked ? rules.editRate().plus(false) : rules.editRate();
    Optional<PageSchedule> revisit =
        task.isKnownArticle()
            ? rules.revisits().after(task.schedule().completedStage(), editRate, now)
            : Optional.empty();
    return new Change.PageKept(task, visited, revisit);
  }

  private static Change failed(PageTask task, SiteOutcome.Failed failed, Instant now) {
    int failures = task.failures() + 1;
    return failed.temporary() && failures < RequestIntervals.MAX_PAGE_TRIES
        ? new Change.PagePostponed(task, now.plus(RequestIntervals.pageRetryDelay(failures)), true)
        : new Change.PageAbandoned(task, failed.reason());
  }

  /** A page is taken for removed when it was found so twice, or the site says so expressly. */
  private static Change removed(PageTask task, String reason, boolean express, Instant now) {
    return express || task.failures() > 0
        ? new Change.PageAbandoned(task, reason)
        : new Change.PagePostponed(task, now.plus(CONFIRMATION_DELAY), true);
  }
}
