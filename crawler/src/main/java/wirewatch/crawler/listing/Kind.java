package wirewatch.crawler.listing;

import java.util.Optional;

/** The kind of a listing. Three can be configured: feed, sitemap, section. */
public enum Kind {
  FEED,
  SITEMAP,
  SITEMAP_INDEX,
  SECTION;

  /** Parses the name of a configurable kind, ignoring case; empty for any other name. */
  public static Optional<Kind> named(String name) {
    for (Kind kind : values()) {
      if (kind != SITEMAP_INDEX && kind.name().equalsIgnoreCase(name.strip())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
