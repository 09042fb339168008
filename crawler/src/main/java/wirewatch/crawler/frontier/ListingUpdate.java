package wirewatch.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a poll to a listing.
 *
 * @param failures the number of consecutive failures, 0 after a success
 */
public record ListingUpdate(
    @Nullable String etag,
    @Nullable String lastModified,
    Instant nextPoll,
    Duration pollInterval,
    @Nullable Instant lastSuccess,
    int failures,
    @Nullable String error) {}
