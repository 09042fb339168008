/**
 * Extracts articles from pages and plain texts; {@link wirewatch.ingest.ArticleExtractor} is the
 * entry point. Pure functions: no I/O, no clock, no logger.
 */
@NullMarked
package wirewatch.ingest;

import org.jspecify.annotations.NullMarked;
