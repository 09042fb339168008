/** The archive: WARC files (ISO 28500), gzip per record, written once and read at any offset. */
@NullMarked
package wirewatch.crawler.warc;

import org.jspecify.annotations.NullMarked;
