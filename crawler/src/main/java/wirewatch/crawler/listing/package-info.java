/**
 * What a source offers: {@link wirewatch.crawler.listing.ListingReader} turns the bytes of a feed,
 * a sitemap or a section page into {@link wirewatch.crawler.listing.Candidate}s. Pure: no network,
 * no clock, and no input makes it throw.
 */
@NullMarked
package wirewatch.crawler.listing;

import org.jspecify.annotations.NullMarked;
