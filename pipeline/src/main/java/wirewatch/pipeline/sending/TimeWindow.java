package wirewatch.pipeline.sending;

import java.time.Instant;

/**
 * A time in which something holds, such as a pause. It is over when the clock was set back to
 * before its start, so that a clock that was ahead makes it no longer.
 *
 * @param until the first instant after it
 */
record TimeWindow(Instant from, Instant until) {
  static final TimeWindow NONE = new TimeWindow(Instant.MIN, Instant.MIN);

  boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(until);
  }
}
