package wirewatch.crawler.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a source.
 *
 * @param failures of its worst listing, in a row
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

  /** A source that was never met. */
  public static final SourceRow NONE = new SourceRow(null, null, 0, null, 0, 0, 0, 0, 0);
}
