package wirewatch.crawler.listing;

import java.util.Optional;

/** What a listing is. Configuration names three of them: feed, sitemap, section. */
public enum Kind {
  FEED,
  SITEMAP,
  SITEMAP_INDEX,
  SECTION;

  /** The kind that configuration calls {@code name}, in any case; empty for any other word. */
  public static Optional<Kind> named(String name) {
    for (Kind kind : values()) {
      if (kind != SITEMAP_INDEX && kind.name().equalsIgnoreCase(name.strip())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
