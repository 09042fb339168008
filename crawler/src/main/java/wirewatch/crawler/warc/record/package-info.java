/**
 * The framing of WARC files (ISO 28500): records, uncompressed or in gzip members, and what is
 * damaged between them.
 */
@NullMarked
package wirewatch.crawler.warc.record;

import org.jspecify.annotations.NullMarked;
