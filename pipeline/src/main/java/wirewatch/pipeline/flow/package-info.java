/**
 * The data flow of the pipeline: pages, progress, events and counts of a crawl round. {@link
 * wirewatch.pipeline.Pipeline} listens to the crawler, extracts and writes articles, and counts
 * every outcome.
 */
@NullMarked
package wirewatch.pipeline.flow;

import org.jspecify.annotations.NullMarked;
