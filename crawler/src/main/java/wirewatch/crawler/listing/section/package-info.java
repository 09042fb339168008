/**
 * Section pages: selects the links that are articles and finds the feeds and sitemaps that a page
 * names.
 */
@NullMarked
package wirewatch.crawler.listing.section;

import org.jspecify.annotations.NullMarked;
