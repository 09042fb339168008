package wirewatch.crawler.frontier;

import java.time.Instant;

/**
 * When a page is due. Pages are requested in the order of {@code next}.
 *
 * @param next the time; for a page that a listing reports as new or revised, the time of its
 *     publication mirrored at 1970, so that these pages are due now, before all others and the
 *     newest first
 * @param stage the number of the scheduled revisit, from 1; 0 if none is scheduled
 */
public record PageSchedule(Instant next, int stage) {

  /** Returns the schedule of a page that a listing reports. */
  public static PageSchedule reported(Instant published, int stage) {
    return new PageSchedule(Instant.ofEpochMilli(-Math.max(published.toEpochMilli(), 0)), stage);
  }

  /** Returns whether it is a scheduled revisit, neither new nor reported by a listing. */
  public boolean isRevisit() {
    return stage > 0 && next.isAfter(Instant.EPOCH);
  }

  /** Returns the stage that a visit at this time completes; 0 if none. */
  public int completedStage() {
    return isRevisit() ? stage : Math.max(stage - 1, 0);
  }
}
