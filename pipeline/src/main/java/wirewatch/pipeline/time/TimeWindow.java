package wirewatch.pipeline.time;

import java.time.Duration;
import java.time.Instant;

/**
 * A time in which something holds, such as a pause. It is over when the clock was set back to
 * before its start, so that a clock that was ahead makes it no longer.
 *
 * @param until the first instant after it
 */
public record TimeWindow(Instant from, Instant until) {
  /** A window of some length. */
  public static TimeWindow of(Instant from, Duration length) {
    return new TimeWindow(from, from.plus(length));
  }

  /** A window that contains no time. */
  public static final TimeWindow NONE = new TimeWindow(Instant.MIN, Instant.MIN);

  /** Whether an instant lies in this window. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(until);
  }
}
