package wirewatch.crawler.state;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.model.ListingKind;

/**
 * A row of the listing table.
 *
 * @param discovered whether it was discovered in another listing rather than configured
 * @param etag validator of the last response (RFC 9110, 8.8)
 * @param lastModified validator of the last response (RFC 9110, 8.8)
 * @param pollInterval the current time between two polls
 * @param failures the number of consecutive failures
 */
public record ListingRow(
    long id,
    long source,
    URI address,
    @Nullable ListingKind kind,
    @Nullable String linkPattern,
    boolean discovered,
    @Nullable String etag,
    @Nullable String lastModified,
    Duration pollInterval,
    @Nullable Instant lastSuccess,
    int failures) {}
