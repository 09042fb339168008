package wirewatch.crawler.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of a source, aggregated over its listings and pages.
 *
 * @param failures the number of consecutive failures of its worst listing
 */
public record SourceRow(
    @Nullable Instant lastSuccess,
    @Nullable Instant nextPoll,
    int failures,
    @Nullable String lastError,
    int listings,
    long knownPages,
    long waitingPages,
    long unindexedPages,
    long indexedToday,
    long quarantinedPages) {

  /** The row of an unknown source. */
  public static final SourceRow EMPTY = new SourceRow(null, null, 0, null, 0, 0, 0, 0, 0, 0);
}
