/**
 * Reads the formats in which news agencies deliver: NewsML-G2, NewsML 1, NITF, ninjs, the AP Media
 * API, IPTC 7901, ANPA 1312 and mail. {@link wirewatch.ingest.newsformat.NewsDocumentReader}
 * recognises a format by content; one reader a format turns it into {@link
 * wirewatch.ingest.newsformat.NewsItem}s, whose text still has its wire structure.
 */
@NullMarked
package wirewatch.ingest.newsformat;

import org.jspecify.annotations.NullMarked;
