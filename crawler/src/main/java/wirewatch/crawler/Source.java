package wirewatch.crawler;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One site or feed to watch.
 *
 * @param id short and stable; the key in the state and in documents
 * @param every the longest time between two visits of a listing
 * @param delay the pause between two requests to its hosts; null: the crawl's own
 * @param agency the wire agency it is known to be
 * @param language BCP 47
 * @param country ISO 3166-1 alpha-2
 */
public record Source(
    String id,
    String name,
    List<ListingAddress> listings,
    Duration every,
    @Nullable Duration delay,
    @Nullable String agency,
    @Nullable String language,
    @Nullable String country) {

  public Source {
    listings = List.copyOf(listings);
    if (id.isBlank()) {
      throw new IllegalArgumentException("source id must not be blank");
    }
    if (!every.isPositive()) {
      throw new IllegalArgumentException(
          "interval must be positive: " + every + " (source " + id + ", key every)");
    }
    if (delay != null && delay.isNegative()) {
      throw new IllegalArgumentException(
          "request delay must not be negative: " + delay + " (source " + id + ", key delay)");
    }
  }
}
