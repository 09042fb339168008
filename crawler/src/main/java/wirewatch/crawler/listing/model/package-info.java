/** Listings and article candidates, before and after filtering by site. */
@NullMarked
package wirewatch.crawler.listing.model;

import org.jspecify.annotations.NullMarked;
