/**
 * Queries the index and the crawl for the pages of the console: one class a page, each giving
 * values of {@link wirewatch.console.view}.
 */
@NullMarked
package wirewatch.console.query;

import org.jspecify.annotations.NullMarked;
