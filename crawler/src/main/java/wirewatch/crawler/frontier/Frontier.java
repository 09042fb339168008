package wirewatch.crawler.frontier;

import java.time.Instant;
import java.util.List;

/**
 * Decides for every site what is requested when, by its {@link SitePlan}, and stores what is known
 * of listings and pages. Calls for one site must come from one thread at a time; otherwise
 * thread-safe.
 */
public interface Frontier {

  /**
   * Offers the pages that a listing names.
   *
   * @return how many of them are new or revised
   */
  int offer(ListingTask listing, List<DiscoveredPage> pages, Instant now);

  /** Returns what to do now at a site. */
  Step next(String site, Instant now);

  /**
   * Records the outcome of the task under way at a site.
   *
   * @param ended when its request ended
   */
  Change done(String site, SiteOutcome outcome, Instant ended);

  /** Forgets the task under way at a site, if there is one, without an outcome: it stays due. */
  void release(String site);
}
