package wirewatch.crawler.fetch;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.http.HttpResult;
import wirewatch.ingest.model.FetchedPage;
import wirewatch.ingest.model.PageHints;

/** The outcome of one {@link Fetcher#get} after following redirects. */
public sealed interface FetchResponse {

  /**
   * A response whose status is 200 (OK).
   *
   * @param redirectStatus the status code of the first redirect, if there was one
   */
  record Received(
      URI requested, Instant fetched, HttpResult.Response message, @Nullable Integer redirectStatus)
      implements FetchResponse {

    /** Returns the response as received at another time. */
    public Received withFetched(Instant time) {
      return new Received(requested, time, message, redirectStatus);
    }

    public FetchedPage page() {
      return page(PageHints.NONE);
    }

    public FetchedPage page(PageHints pageHints) {
      return new FetchedPage(
          message.address(),
          requested,
          fetched,
          message.status(),
          message.headers(),
          message.body(),
          pageHints);
    }
  }

  /** 304 Not Modified: the validated representation is still current (RFC 9110, 15.4.5). */
  record NotModified() implements FetchResponse {}

  /** The {@code robots.txt} of a host in the redirect chain disallows the URL (RFC 9309). */
  record Disallowed() implements FetchResponse {}

  /**
   * A host responded with 429, or with 503 and {@code Retry-After} (RFC 9110, 10.2.3).
   *
   * @param host the host in the redirect chain that sent the response
   */
  record Throttled(String host, Instant until, int status) implements FetchResponse {}

  /** No usable response. */
  record Failed(FetchFailure failure) implements FetchResponse {}
}
