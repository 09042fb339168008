/** CDXJ indexes of WARC files, as other replay tools read them. */
@NullMarked
package wirewatch.crawler.warc.cdx;

import org.jspecify.annotations.NullMarked;
