/**
 * Bounds of the work and of the size of one article: {@link wirewatch.ingest.limit.CpuTimeLimit}
 * for processor time, {@link wirewatch.ingest.limit.ArticleLimits} for the fields of a document.
 */
@NullMarked
package wirewatch.ingest.limit;

import org.jspecify.annotations.NullMarked;
