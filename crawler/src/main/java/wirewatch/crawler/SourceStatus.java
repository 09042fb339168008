package wirewatch.crawler;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status of a source.
 *
 * @param lastSuccess when one of its listings was last read successfully
 * @param nextVisit when the next of its listings is due
 * @param failures the number of consecutive failures of its worst listing
 * @param lastError the last error of that listing, in words for users
 * @param listings the number of its listings, including discovered ones
 * @param known the number of pages discovered so far
 * @param waiting the number of pages to be fetched
 * @param unindexed the number of pages fetched and not yet indexed
 * @param today the number of articles indexed since midnight UTC
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
