package wirewatch.crawler;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source does.
 *
 * @param lastSuccess when one of its listings was last read
 * @param nextVisit when the next of its listings is due
 * @param failures of the listing that does worst, in a row
 * @param lastError of that listing, in plain words
 * @param listings how many it has, found ones included
 * @param known pages met so far
 * @param waiting pages to be fetched
 * @param unindexed pages fetched and not yet indexed
 * @param today articles indexed since midnight UTC
 */
public record SourceStatus(
    String id,
    @Nullable Instant lastSuccess,
    @Nullable Instant nextVisit,
    int failures,
    @Nullable String lastError,
    int listings,
    long known,
    long waiting,
    long unindexed,
    long today) {}
