package wirewatch.crawler.listing.model;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parsed listing, before its URLs are filtered by site.
 *
 * @param sites the sites that the listing declares as its own
 * @param language the language of all candidates that do not declare one
 */
public record ParsedListing(
    ListingKind kind,
    List<ArticleCandidate> candidates,
    List<URI> listings,
    List<URI> sites,
    @Nullable String language,
    @Nullable Duration ttl,
    List<String> problems) {

  /** The maximum number of URLs that a listing may contain (sitemaps.org). */
  public static final int MAX_CANDIDATES = 50_000;

  /** What is reported, after their number, of entries whose address is missing or refused. */
  public static final String WITHOUT_ADDRESS =
      " without a valid address (http or https, at most 2,048 characters)";

  /** Returns a listing that could not be read. */
  public static ParsedListing unreadable(ListingKind listingKind, String problem) {
    return new ParsedListing(
        listingKind, List.of(), List.of(), List.of(), null, null, List.of(problem));
  }
}
