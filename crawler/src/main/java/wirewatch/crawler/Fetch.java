package wirewatch.crawler;

import java.time.Instant;
import wirewatch.ingest.model.Page;

/** What came of one page of a round. */
public sealed interface Fetch {

  /** The page came and lies in the archive. */
  record Fetched(Page page, Archived archived) implements Fetch {}

  /** The page is as it was when it was fetched before: 304, or the same bytes. */
  record NotModified() implements Fetch {}

  /** {@code robots.txt} of a host on the way forbids it (RFC 9309). */
  record Disallowed() implements Fetch {}

  /** The host asked to wait; the page is asked for again then. */
  record Throttled(Instant until) implements Fetch {}

  /**
   * No page.
   *
   * @param why one plain sentence
   * @param temporary whether it is asked for again
   */
  record Failed(String why, boolean temporary) implements Fetch {}
}
