/**
 * Reads from the index and the crawl what the console's pages show: one class a page, each giving
 * values of {@link wirewatch.app.console.view}.
 */
@NullMarked
package wirewatch.app.console.reading;

import org.jspecify.annotations.NullMarked;
