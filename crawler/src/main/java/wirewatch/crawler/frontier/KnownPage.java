package wirewatch.crawler.frontier;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of a page that a listing names again.
 *
 * @param fetched when it was fetched; the epoch if never
 * @param unchangedVisits how many times in a row a reported change brought nothing new
 * @param state what is planned for it
 * @param signatures what the listings last showed of it
 */
public record KnownPage(
    Instant fetched, int unchangedVisits, State state, ListingSignatures signatures) {
  private static final Duration FIRST_REST = Duration.ofMinutes(10);
  private static final int MAX_REST_DOUBLINGS = 8;
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

  /** What is planned for a known page. */
  public enum State {
    /** Nothing. */
    DONE,
    /** It waits to be requested or to be indexed. */
    IN_PROGRESS,
    /** A revisit is scheduled. */
    REVISIT
  }

  /** What follows from a page's being named by a listing. */
  public enum Decision {
    /** Nothing. */
    IGNORE,
    /** What the listing shows is recorded. */
    REMEMBER,
    /** The page is requested again at once. */
    REQUEST
  }

  /** Returns what follows from a listing's naming the page. */
  public Decision decide(DiscoveredPage page, long listing, Instant now) {
    if (state == State.IN_PROGRESS || fetched.equals(Instant.EPOCH)) {
      return Decision.IGNORE;
    }
    boolean shownOtherwise =
        state == State.REVISIT && signatures.isChanged(listing, page.signature());
    if (shownOtherwise || isUpdated(page, now)) {
      return isResting(now) ? Decision.IGNORE : Decision.REQUEST;
    }
    return state == State.REVISIT && !signatures.isSeenBy(listing)
        ? Decision.REMEMBER
        : Decision.IGNORE;
  }

  private boolean isUpdated(DiscoveredPage page, Instant now) {
    Instant updated = page.updated();
    return updated != null
        && updated.isAfter(fetched)
        && updated.isBefore(now.plus(CLOCK_TOLERANCE));
  }

  /** A visit that lies ahead, as the clock was set back since, delays nothing. */
  private boolean isResting(Instant now) {
    return !now.isBefore(fetched) && now.isBefore(fetched.plus(rest()));
  }

  /** Returns the time after which a reported change is heeded: longer after false reports. */
  private Duration rest() {
    return unchangedVisits == 0
        ? Duration.ZERO
        : FIRST_REST.multipliedBy(
            1L << (2 * Math.min(unchangedVisits - 1, MAX_REST_DOUBLINGS / 2)));
  }
}
