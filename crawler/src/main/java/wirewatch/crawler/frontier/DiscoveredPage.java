package wirewatch.crawler.frontier;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page named by a listing.
 *
 * @param host the name of its host
 * @param hints the hints of the listing, as JSON
 * @param assumedPublished the assumed publication time; the newest pages are fetched first
 * @param updated the modification time given by the listing
 * @param signature a hash of the title and times that the listing shows
 */
public record DiscoveredPage(
    URI address,
    String host,
    String hints,
    Instant assumedPublished,
    @Nullable Instant updated,
    long signature) {}
