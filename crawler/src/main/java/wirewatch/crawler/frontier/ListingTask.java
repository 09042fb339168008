package wirewatch.crawler.frontier;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.model.ListingKind;

/**
 * A listing to be polled.
 *
 * @param id its number in the state
 * @param discovered whether it was discovered in another listing rather than configured
 * @param etag validator of the last response (RFC 9110, 8.8)
 * @param lastModified validator of the last response (RFC 9110, 8.8)
 * @param pollInterval the current time between two polls
 * @param failures the number of consecutive failures
 * @param next when it is due
 */
public record ListingTask(
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
    int failures,
    Instant next)
    implements SiteTask {}
