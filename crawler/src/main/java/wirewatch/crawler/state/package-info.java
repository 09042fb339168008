/**
 * What the crawl must not forget: {@code state.db} (SQLite, write-ahead log). {@link
 * wirewatch.crawler.state.Database} groups writes into transactions; the tables say what moves.
 */
@NullMarked
package wirewatch.crawler.state;

import org.jspecify.annotations.NullMarked;
