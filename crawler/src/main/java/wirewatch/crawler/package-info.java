/**
 * Crawls from a {@link wirewatch.crawler.model.Source} to a {@link
 * wirewatch.ingest.model.FetchedPage}.
 *
 * <p>{@link wirewatch.crawler.Crawler} is the entry point: it polls the listings of its sources,
 * stores its state in {@code state.db}, requests pages politely, appends them to the WARC archive
 * and delivers each outcome to a {@link wirewatch.crawler.CrawlListener}. {@link
 * wirewatch.crawler.warc.PageArchive} reads archives; {@link wirewatch.crawler.fetch.Fetcher}
 * fetches one page.
 *
 * <p>Retries: {@link wirewatch.crawler.frontier.HostThrottle} says how long a host is left alone
 * that failed or asked to wait, {@link wirewatch.crawler.frontier.RequestIntervals} when a page or
 * listing is tried again.
 */
@NullMarked
package wirewatch.crawler;

import org.jspecify.annotations.NullMarked;
