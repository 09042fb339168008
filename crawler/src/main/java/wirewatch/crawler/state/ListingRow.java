package wirewatch.crawler.state;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.Kind;

/**
 * A listing as the state knows it.
 *
 * @param found whether another listing named it, not the configuration
 * @param etag and modified: validators of the last response (RFC 9110, 8.8)
 * @param pace the time between two visits, as it is now
 * @param failures in a row
 */
public record ListingRow(
    long id,
    long source,
    URI address,
    @Nullable Kind kind,
    @Nullable String links,
    boolean found,
    @Nullable String etag,
    @Nullable String modified,
    Duration pace,
    @Nullable Instant success,
    int failures) {}
