package wirewatch.crawler.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.model.ListingKind;

/**
 * A listing of a source: a feed, a sitemap or a section page.
 *
 * @param kind the kind of listing; null: detected at each poll
 * @param linkPattern for a section page, a regular expression that the URLs of articles match;
 *     null: derived from the page
 */
public record SourceListing(URI address, @Nullable ListingKind kind, @Nullable String linkPattern) {

  public static SourceListing of(URI address) {
    return new SourceListing(address, null, null);
  }
}
