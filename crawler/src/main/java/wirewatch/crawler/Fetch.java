package wirewatch.crawler;

import java.time.Instant;
import wirewatch.ingest.model.Page;

/** The outcome of fetching one page. */
public sealed interface Fetch {

  /** The page was fetched and archived. */
  record Fetched(Page page, Archived archived) implements Fetch {}

  /** The page has not changed since it was last fetched: 304 Not Modified, or the same bytes. */
  record NotModified() implements Fetch {}

  /** The {@code robots.txt} of a host in the redirect chain disallows the URL (RFC 9309). */
  record Disallowed() implements Fetch {}

  /** The host throttled requests; the page is requested again at {@code until}. */
  record Throttled(Instant until) implements Fetch {}

  /**
   * The page could not be fetched.
   *
   * @param why one sentence for users
   * @param temporary whether it will be requested again
   */
  record Failed(String why, boolean temporary) implements Fetch {}
}
