/**
 * The way from a {@link wirewatch.crawler.Source} to a {@link wirewatch.ingest.model.Page}.
 *
 * <p>{@link wirewatch.crawler.Crawler} is the way in: it polls the listings of its sources, keeps
 * what it learns in {@code state.db}, asks every host politely, appends what it fetched to the WARC
 * archive and hands each outcome to a {@link wirewatch.crawler.CrawlListener}. {@link
 * wirewatch.crawler.Archive} reads archives again; {@link wirewatch.crawler.Fetcher} asks for one
 * page.
 */
@NullMarked
package wirewatch.crawler;

import org.jspecify.annotations.NullMarked;
