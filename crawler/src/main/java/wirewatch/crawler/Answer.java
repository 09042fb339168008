package wirewatch.crawler;

import java.net.URI;
import java.time.Instant;
import wirewatch.crawler.http.Reply;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Page;

/** The outcome of one {@link Fetcher#get} after following redirects. */
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

  /** 304 Not Modified: the validated representation is still current (RFC 9110, 15.4.5). */
  record Unchanged() implements Answer {}

  /** The {@code robots.txt} of a host in the redirect chain disallows the URL (RFC 9309). */
  record Disallowed() implements Answer {}

  /**
   * A host responded with 429, or with 503 and {@code Retry-After} (RFC 9110, 10.2.3).
   *
   * @param host the host in the redirect chain that sent the response
   */
  record Throttled(String host, Instant until, int status) implements Answer {}

  /** No usable response. */
  record Failed(Failure failure) implements Answer {}
}
