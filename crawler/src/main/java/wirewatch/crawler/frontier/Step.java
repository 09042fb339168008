package wirewatch.crawler.frontier;

import java.time.Instant;

/** What to do next at a site. */
public sealed interface Step {

  /** Send the request of a task and record its outcome. */
  record Send(SiteTask task) implements Step {}

  /** Send no request for a task; record this outcome of it. */
  record Skip(SiteTask task, SiteOutcome outcome) implements Step {}

  /** The delay between two requests has not passed. */
  record Pause(Instant until) implements Step {}

  /** The site is throttled, or nothing is due before. */
  record Wait(Instant until) implements Step {}

  /** A task is under way; record its outcome first. */
  record Busy(SiteTask task) implements Step {}

  /** No task is left. */
  record Idle() implements Step {}
}
