package wirewatch.crawler.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status of a source.
 *
 * @param lastSuccess when one of its listings was last read successfully
 * @param nextPoll when the next of its listings is due
 * @param failures the number of consecutive failures of its worst listing
 * @param lastError the last error of that listing, in words for users
 * @param listings the number of its listings, including discovered ones
 * @param knownPages the number of pages discovered so far
 * @param waitingPages the number of pages to be fetched
 * @param unindexedPages the number of pages fetched and not yet indexed
 * @param indexedToday the number of articles indexed since midnight UTC
 * @param quarantinedPages the number of pages that could not be structured twice
 */
public record SourceStatus(
    String id,
    @Nullable Instant lastSuccess,
    @Nullable Instant nextPoll,
    int failures,
    @Nullable String lastError,
    int listings,
    long knownPages,
    long waitingPages,
    long unindexedPages,
    long indexedToday,
    long quarantinedPages) {}
