/**
 * Queries the index and the crawl for the pages of the console: one class a page, each giving
 * values of {@link wirewatch.app.console.view}.
 */
@NullMarked
package wirewatch.app.console.reading;

import org.jspecify.annotations.NullMarked;
