package wirewatch.crawler;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.Kind;

/**
 * Where a source lists its pages.
 *
 * @param kind what lies there; null: found out at each visit
 * @param links a regular expression that the addresses of articles match, for a section page; null:
 *     learned
 */
public record ListingAddress(URI address, @Nullable Kind kind, @Nullable String links) {

  public static ListingAddress of(URI address) {
    return new ListingAddress(address, null, null);
  }
}
