/**
 * The archive of fetched pages: WARC files (ISO 28500), compressed per record, append-only,
 * readable at any offset.
 */
@NullMarked
package wirewatch.crawler.warc;

import org.jspecify.annotations.NullMarked;
