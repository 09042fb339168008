package wirewatch.crawler.listing.model;

import java.util.Optional;

/** The kind of a listing. Three can be configured: feed, sitemap, section. */
public enum ListingKind {
  FEED,
  SITEMAP,
  SITEMAP_INDEX,
  SECTION;

  /** Parses the name of a configurable kind, ignoring case; empty for any other name. */
  public static Optional<ListingKind> parse(String name) {
    for (ListingKind listingKind : values()) {
      if (listingKind != SITEMAP_INDEX && listingKind.name().equalsIgnoreCase(name.strip())) {
        return Optional.of(listingKind);
      }
    }
    return Optional.empty();
  }
}
