package wirewatch.crawler.listing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listing as it was read.
 *
 * @param candidates in the order of the listing, each address once
 * @param listings the sitemaps of an index, or the feeds and sitemaps that a page names
 * @param ttl how long the listing asks not to be read again
 * @param problem what was broken or left out, in words for a person; null when all was well
 */
public record Listing(
    Kind kind,
    List<Candidate> candidates,
    List<URI> listings,
    @Nullable Duration ttl,
    @Nullable String problem) {

  public Listing {
    candidates = List.copyOf(candidates);
    listings = List.copyOf(listings);
  }
}
