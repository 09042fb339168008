package wirewatch.crawler.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of a source, aggregated over its listings and pages.
 *
 * @param failures the number of consecutive failures of its worst listing
 */
public record SourceRow(
    @Nullable Instant success,
    @Nullable Instant next,
    int failures,
    @Nullable String error,
    int listings,
    long known,
    long waiting,
    long unindexed,
    long today) {

  /** The row of an unknown source. */
  public static final SourceRow NONE = new SourceRow(null, null, 0, null, 0, 0, 0, 0, 0);
}
