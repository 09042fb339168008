/**
 * Reads listings: {@link wirewatch.crawler.listing.ListingReader} converts the bytes of a feed, a
 * sitemap or a section page to {@link wirewatch.crawler.listing.model.ArticleCandidate}s. Pure: no
 * network, no clock; no input makes it throw.
 */
@NullMarked
package wirewatch.crawler.listing;

import org.jspecify.annotations.NullMarked;
