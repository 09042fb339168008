package wirewatch.crawler;

import java.time.Instant;
import wirewatch.ingest.model.Page;

/** What came of one {@link Fetcher#get}, redirects followed. */
public sealed interface Answer {

  /** A response with a body; its status is 2xx. */
  record Received(Page page) implements Answer {}

  /** 304: what the validators named still holds (RFC 9110, 15.4.5). */
  record Unchanged() implements Answer {}

  /** {@code robots.txt} of a host on the way forbids it (RFC 9309). */
  record Disallowed() implements Answer {}

  /** The host asked to wait, by 429 or 503 (RFC 9110, 10.2.3). */
  record Throttled(Instant until, int status) implements Answer {}

  /** No usable response. */
  record Failed(Failure failure) implements Answer {}
}
