package wirewatch.crawler;

import java.time.Duration;
import java.time.Instant;
import wirewatch.crawler.fetch.FetchResponse;

/** Delays requests to a host that requested it or that does not respond. */
final class HostBackoff {
  private static final Duration FIRST_BACKOFF = Duration.ofMinutes(1);
  private static final int MAX_DOUBLINGS = 6;

  private HostBackoff() {}

  /** Records a throttling response; returns until when to wait. */
  static Instant applyRetryAfter(CrawlContext crawlContext, FetchResponse.Throttled throttled) {
    crawlContext.tables().hosts().throttle(throttled.host(), throttled.until());
    return throttled.until();
  }

  /** Delays requests to a host that failed several times in a row: a minute, doubled each time. */
  static void backOffUnreachable(CrawlContext crawlContext, String host) {
    int before = Math.min(crawlContext.tables().hosts().throttleCount(host), MAX_DOUBLINGS);
    crawlContext
        .tables()
        .hosts()
        .throttle(host, Instant.now().plus(FIRST_BACKOFF.multipliedBy(1L << before)));
  }
}
