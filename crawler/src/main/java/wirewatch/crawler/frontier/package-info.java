/**
 * What is requested when at one site: discovered pages, listing seeds, page tasks and the schedule
 * of polls and retries. Pure: no database, no network, no clock.
 */
@NullMarked
package wirewatch.crawler.frontier;

import org.jspecify.annotations.NullMarked;
