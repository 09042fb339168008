package wirewatch.crawler;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.Kind;

/**
 * A listing of a source: a feed, a sitemap or a section page.
 *
 * @param kind the kind of listing; null: detected at each poll
 * @param links for a section page, a regular expression that the URLs of articles match; null:
 *     derived from the page
 */
public record ListingAddress(URI address, @Nullable Kind kind, @Nullable String links) {

  public static ListingAddress of(URI address) {
    return new ListingAddress(address, null, null);
  }
}
