/**
 * What is requested when at one site. Pure: no database, no network, no clock.
 *
 * <p>{@link wirewatch.crawler.frontier.SitePlan} names the next {@link
 * wirewatch.crawler.frontier.Step} and takes the {@link wirewatch.crawler.frontier.SiteOutcome} of
 * a task; what follows for the schedule is a {@link wirewatch.crawler.frontier.Change}. {@link
 * wirewatch.crawler.frontier.RequestIntervals} and {@link wirewatch.crawler.frontier.RevisitPolicy}
 * compute the intervals, {@link wirewatch.crawler.frontier.KnownPage} decides what a listing's
 * naming a page means.
 *
 * <p>{@link wirewatch.crawler.frontier.Frontier} is the store around the plans. Three things stay
 * in the store, for speed: which of many waiting tasks are due (an index), which addresses are
 * known (a key look-up), and the transaction that archives a page and records it as fetched.
 */
@NullMarked
package wirewatch.crawler.frontier;

import org.jspecify.annotations.NullMarked;
