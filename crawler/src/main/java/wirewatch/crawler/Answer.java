package wirewatch.crawler;

import java.net.URI;
import java.time.Instant;
import wirewatch.crawler.http.Reply;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Page;

/** What came of one {@link Fetcher#get}, redirects followed. */
public sealed interface Answer {

  /** A response whose status is 2xx. */
  record Received(URI requested, Instant fetched, Reply.Message message) implements Answer {

    public Page page() {
      return page(Hints.NONE);
    }

    Page page(Hints hints) {
      return new Page(
          message.address(),
          requested,
          fetched,
          message.status(),
          message.headers(),
          message.body(),
          hints);
    }
  }

  /** 304: what the validators named still holds (RFC 9110, 15.4.5). */
  record Unchanged() implements Answer {}

  /** {@code robots.txt} of a host on the way forbids it (RFC 9309). */
  record Disallowed() implements Answer {}

  /**
   * A host asked to wait, by 429 or 503 (RFC 9110, 10.2.3).
   *
   * @param host which one, on the way
   */
  record Throttled(String host, Instant until, int status) implements Answer {}

  /** No usable response. */
  record Failed(Failure failure) implements Answer {}
}
