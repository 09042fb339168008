package wirewatch.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import wirewatch.crawler.frontier.RequestIntervals.IntervalBounds;

/** Computes the next poll of a listing from the outcome of one. */
final class ListingChanges {
  private ListingChanges() {}

  static Change of(ListingTask task, Duration most, SiteOutcome outcome, Instant now) {
    IntervalBounds bounds = IntervalBounds.of(most, task.discovered());
    ListingUpdate update =
        switch (outcome) {
          case SiteOutcome.ListingRead read -> {
            Duration interval =
                RequestIntervals.nextPollInterval(
                    task.pollInterval(), read.news(), read.ttl(), bounds);
            yield new ListingUpdate(
                read.etag(),
                read.lastModified(),
                now.plus(interval),
                interval,
                now,
                0,
                read.problem());
          }
          case SiteOutcome.NotModified same -> {
            Duration interval =
                RequestIntervals.nextPollInterval(task.pollInterval(), false, null, bounds);
            yield new ListingUpdate(
                task.etag(), task.lastModified(), now.plus(interval), interval, now, 0, null);
          }
          case SiteOutcome.Throttled throttled -> throttled(task, throttled.until());
          case SiteOutcome.Disallowed disallowed ->
              failed(task, most, "disallowed by robots.txt", now);
          case SiteOutcome.Failed failed -> failed(task, most, failed.reason(), now);
          default -> throw new IllegalStateException(task + " cannot end as " + outcome);
        };
    return new Change.ListingScheduled(task, update);
  }

  private static ListingUpdate throttled(ListingTask task, Instant until) {
    return new ListingUpdate(
        task.etag(),
        task.lastModified(),
        until,
        task.pollInterval(),
        task.lastSuccess(),
        task.failures(),
        "the host requested a delay until " + until);
  }

  private static ListingUpdate failed(ListingTask task, Duration most, String reason, Instant now) {
    int failures = task.failures() + 1;
    Instant next = now.plus(RequestIntervals.pollIntervalAfterFailures(most, failures));
    return new ListingUpdate(
        null, null, next, task.pollInterval(), task.lastSuccess(), failures, reason);
  }
}
