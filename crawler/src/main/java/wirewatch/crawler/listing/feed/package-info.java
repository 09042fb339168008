/** Feeds (RSS, RDF, Atom, JSON Feed), sitemaps and OPML subscription lists. */
@NullMarked
package wirewatch.crawler.listing.feed;

import org.jspecify.annotations.NullMarked;
