package wirewatch.crawler.state;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.Kind;

/**
 * A row of the listing table.
 *
 * @param found whether it was discovered in another listing rather than configured
 * @param etag validator of the last response (RFC 9110, 8.8)
 * @param modified validator of the last response (RFC 9110, 8.8)
 * @param pace the current time between two polls
 * @param failures the number of consecutive failures
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
