package wirewatch.crawler.state;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a visit changes in a listing's row.
 *
 * @param failures in a row, 0 after a success
 */
public record ListingVisit(
    @Nullable String etag,
    @Nullable String modified,
    Instant next,
    Duration pace,
    @Nullable Instant success,
    int failures,
    @Nullable String error) {}
