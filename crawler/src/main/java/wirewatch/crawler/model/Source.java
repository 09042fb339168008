package wirewatch.crawler.model;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.access.SourceAccess;
import wirewatch.ingest.url.Urls;

/**
 * A site or feed to crawl.
 *
 * @param id short and stable; the key in the state and in documents
 * @param maxPollInterval the maximum time between two polls of a listing
 * @param requestDelay the minimum delay between two requests to its hosts; null: that of the crawl
 * @param agency the wire agency that the source is, if it is one
 * @param language BCP 47
 * @param country ISO 3166-1 alpha-2
 * @param acceptAll whether every page with a body is kept, whatever its kind
 * @param delivery where its files come from, for a source that has no listings
 * @param access its login and headers; null: none
 */
public record Source(
    String id,
    String name,
    List<SourceListing> listings,
    Duration maxPollInterval,
    @Nullable Duration requestDelay,
    @Nullable String agency,
    @Nullable String language,
    @Nullable String country,
    boolean acceptAll,
    @Nullable InboundOptions delivery,
    @Nullable SourceAccess access) {

  /** Creates a source that delivers files, and is accessed without a login. */
  public Source(
      String id,
      String name,
      List<SourceListing> listings,
      Duration maxPollInterval,
      @Nullable Duration requestDelay,
      @Nullable String agency,
      @Nullable String language,
      @Nullable String country,
      boolean acceptAll,
      @Nullable InboundOptions delivery) {
    this(
        id,
        name,
        listings,
        maxPollInterval,
        requestDelay,
        agency,
        language,
        country,
        acceptAll,
        delivery,
        null);
  }

  /** Creates a source that is crawled. */
  public Source(
      String id,
      String name,
      List<SourceListing> listings,
      Duration maxPollInterval,
      @Nullable Duration requestDelay,
      @Nullable String agency,
      @Nullable String language,
      @Nullable String country,
      boolean acceptAll) {
    this(
        id,
        name,
        listings,
        maxPollInterval,
        requestDelay,
        agency,
        language,
        country,
        acceptAll,
        null);
  }

  /** Creates a source of which only articles are kept. */
  public Source(
      String id,
      String name,
      List<SourceListing> listings,
      Duration maxPollInterval,
      @Nullable Duration requestDelay,
      @Nullable String agency,
      @Nullable String language,
      @Nullable String country) {
    this(id, name, listings, maxPollInterval, requestDelay, agency, language, country, false);
  }

  public Source {
    listings = List.copyOf(listings);
    if (id.isBlank()) {
      throw new IllegalArgumentException("source id must not be blank");
    }
    if (!maxPollInterval.isPositive()) {
      throw new IllegalArgumentException(
          "interval must be positive: " + maxPollInterval + " (source " + id + ", key every)");
    }
    if (requestDelay != null && requestDelay.isNegative()) {
      throw new IllegalArgumentException(
          "request delay must not be negative: "
              + requestDelay
              + " (source "
              + id
              + ", key delay)");
    }
  }

  /** Returns whether one of the listings has this address, in any spelling of it. */
  public boolean hasListing(URI address) {
    Optional<URI> wanted = Urls.normalise(address);
    return listings.stream()
        .map(SourceListing::address)
        .anyMatch(known -> known.equals(address) || Urls.normalise(known).equals(wanted));
  }
}
