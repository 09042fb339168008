package wirewatch.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fast a site may be requested.
 *
 * @param lastRequest when the last request ended; null before the first one
 * @param throttledUntil until when no request may be sent
 * @param throttles how many times in a row the site was throttled
 * @param failures the number of consecutive requests without a usable response
 * @param share how many of the requests were revisits
 */
public record HostThrottle(
    @Nullable Instant lastRequest,
    Instant throttledUntil,
    int throttles,
    int failures,
    RequestShare share) {
  public static final HostThrottle START =
      new HostThrottle(null, Instant.EPOCH, 0, 0, RequestShare.NONE);

  private static final int MAX_FAILURES = 3;
  private static final Duration FIRST_BACKOFF = Duration.ofMinutes(1);
  private static final int MAX_DOUBLINGS = 6;

  /** Returns the throttle with the throttling that a store knows. */
  public HostThrottle withThrottling(Instant until, int count) {
    return new HostThrottle(lastRequest, until, count, failures, share);
  }

  boolean isThrottled(Instant now) {
    return throttledUntil.isAfter(now);
  }

  /** Returns when the next request may be sent; now, if the clock was set back since the last. */
  Instant nextRequest(Duration delay, Instant now) {
    return lastRequest == null || lastRequest.isAfter(now) ? now : lastRequest.plus(delay);
  }

  HostThrottle afterRequest(Instant ended, boolean revisit) {
    return new HostThrottle(ended, throttledUntil, throttles, failures, share.plus(revisit));
  }

  /** Returns the throttle after the site requested a delay. */
  HostThrottle throttled(Instant until) {
    Instant later = until.isAfter(throttledUntil) ? until : throttledUntil;
    return new HostThrottle(lastRequest, later, throttles + 1, failures, share);
  }

  HostThrottle succeeded() {
    return new HostThrottle(lastRequest, throttledUntil, 0, 0, share);
  }

  /**
   * Returns the throttle after a request without a usable response: after three in a row the site
   * is left alone for a minute, doubled each time.
   */
  HostThrottle failed(Instant now) {
    HostThrottle counted =
        new HostThrottle(lastRequest, throttledUntil, throttles, failures + 1, share);
    if (counted.failures < MAX_FAILURES) {
      return counted;
    }
    int doublings = Math.min(throttles, MAX_DOUBLINGS);
    return counted.throttled(now.plus(FIRST_BACKOFF.multipliedBy(1L << doublings)));
  }
}
