package wirewatch.crawler.listing.model;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a listing.
 *
 * @param candidates in the order of the listing, each address once
 * @param listings the sitemaps of an index, or the feeds and sitemaps that a page names
 * @param ttl the time for which the listing asks not to be polled again
 * @param problem what was malformed or left out, in words for users; null if nothing was
 */
public record Listing(
    ListingKind kind,
    List<ArticleCandidate> candidates,
    List<URI> listings,
    @Nullable Duration ttl,
    @Nullable String problem) {

  public Listing {
    candidates = List.copyOf(candidates);
    listings = List.copyOf(listings);
  }
}
