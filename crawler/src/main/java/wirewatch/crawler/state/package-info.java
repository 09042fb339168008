/**
 * The persistent state of the crawl in {@code state.db} (SQLite): sources, listings, hosts, pages
 * and {@code robots.txt} files.
 */
@NullMarked
package wirewatch.crawler.state;

import org.jspecify.annotations.NullMarked;
