/**
 * The data flow of the pipeline: pages, progress, events and counts of a crawl round. {@link
 * wirewatch.app.flow.Pipeline} listens to the crawler, extracts and writes articles, and counts every
 * outcome.
 */
@NullMarked
package wirewatch.app.flow;

import org.jspecify.annotations.NullMarked;
