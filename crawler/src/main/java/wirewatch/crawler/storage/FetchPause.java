package wirewatch.crawler.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides when nothing may be fetched: while the data folder has less room than a watermark, until
 * it has a tenth more, and for a time after each failure to write the state or the archive, longer
 * each time in a row. Thread-safe.
 */
public final class FetchPause {
  /** The pause after the first failure. */
  public static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

  private static final Logger log = LoggerFactory.getLogger(FetchPause.class);
  private static final int MAX_DOUBLINGS = 6; // 5 min 20 s
  private static final int MEGABYTE = 1_000_000;

  private final Path data;
  private final FreeSpace freeSpace;
  private final long minFree;
  private final InstantSource clock;
  private boolean low;
  private int failures;
  private Instant failed = Instant.MIN;
  private Instant failedUntil = Instant.MIN;
  private @Nullable String failure;

  /**
   * @param minFree the watermark in bytes; 0 for none
   */
  public FetchPause(Path data, FreeSpace freeSpace, long minFree, InstantSource clock) {
    this.data = data;
    this.freeSpace = freeSpace;
    this.minFree = minFree;
    this.clock = clock;
  }

  /** Returns why nothing may be fetched now, in one sentence; empty if fetching may go on. */
  public synchronized Optional<String> reason() {
    Optional<String> room = roomProblem();
    if (room.isPresent()) {
      return room;
    }
    return isFailed(clock.instant()) ? Optional.ofNullable(failure) : Optional.empty();
  }

  /** Whether the pause after a failure goes on; a clock that was set back ends it. */
  private boolean isFailed(Instant now) {
    return !now.isBefore(failed) && now.isBefore(failedUntil);
  }

  private Optional<String> roomProblem() {
    long free;
    try {
      free = freeSpace.usableBytes();
    } catch (IOException e) {
      return Optional.of("%s cannot be inspected: %s".formatted(data, e));
    }
    boolean wasLow = low;
    low = free < (low ? minFree + minFree / 10 : minFree);
    if (low != wasLow) {
      log.warn(
          low
              ? "{} has {} MB of free disk: nothing is fetched until there is room"
              : "{} has {} MB of free disk: fetching goes on",
          data,
          free / MEGABYTE);
    }
    return low
        ? Optional.of(
            "%s has %d MB of free disk, less than crawl.archive.min_free (%d MB): make room"
                .formatted(data, free / MEGABYTE, minFree / MEGABYTE))
        : Optional.empty();
  }

  /** Records that a step could not be written down and must be tried again. */
  public synchronized void recordFailure(Exception cause) {
    Instant now = clock.instant();
    if (isFailed(now)) {
      return; // steps that were under way
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
    failures++;
    failed = now;
    failedUntil = now.plus(pause);
    failure = String.valueOf(cause.getMessage());
    log.warn("nothing is fetched for {} s, then tried again: {}", pause.toSeconds(), failure);
  }

  /** Records that a step was written down. */
  public synchronized void recordSuccess() {
    failures = 0;
  }
}
