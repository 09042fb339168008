/**
 * The pipeline: {@link wirewatch.pipeline.Pipeline} extracts crawled pages, matches and writes
 * articles.
 */
@NullMarked
package wirewatch.pipeline;

import org.jspecify.annotations.NullMarked;
