/**
 * Watches as files and documents. {@link wirewatch.alerting.watchlist.Watchlist} reads and writes
 * {@code watches.yaml}; {@link wirewatch.alerting.watchlist.WatchForm} is one watch as maps, lists
 * and plain values: the form of the index, of the API and, with lines, of the file.
 */
@NullMarked
package wirewatch.alerting.watchlist;

import org.jspecify.annotations.NullMarked;
