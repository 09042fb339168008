package wirewatch.crawler.model;

import java.net.URI;
import java.time.Instant;
import wirewatch.ingest.model.FetchedPage;

/** The outcome of fetching one page. */
public sealed interface PageOutcome {

  /** The page was fetched and archived. */
  record Fetched(FetchedPage page, ArchiveLocation location) implements PageOutcome {}

  /** The page has not changed since it was last fetched: 304 Not Modified, or the same bytes. */
  record NotModified() implements PageOutcome {}

  /** The {@code robots.txt} of a host in the redirect chain disallows the URL (RFC 9309). */
  record Disallowed() implements PageOutcome {}

  /** The host throttled requests; the page is requested again at {@code until}. */
  record Throttled(Instant until) implements PageOutcome {}

  /**
   * The page could not be fetched.
   *
   * @param reason one sentence for users
   * @param temporary whether it will be requested again
   */
  record Failed(String reason, boolean temporary) implements PageOutcome {}

  /**
   * A page that was an article is gone; it is not requested again.
   *
   * @param status 410, or 404 if it was found so twice
   * @param reason one sentence for users
   */
  record Removed(int status, String reason) implements PageOutcome {}

  /**
   * A page that was an article redirects to something else: another site, a page above it or an
   * error page. It was found so twice and is not requested again.
   *
   * @param status the HTTP status code of the redirect
   */
  record Redirected(int status, URI target) implements PageOutcome {}
}
