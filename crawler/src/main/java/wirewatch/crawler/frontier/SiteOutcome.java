package wirewatch.crawler.frontier;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.robots.OriginRules;

/** The outcome of a {@link SiteTask}. */
public sealed interface SiteOutcome {

  /**
   * The rules of an origin are known.
   *
   * @param requested whether a request was sent, rather than a stored file read
   */
  record RobotsRead(OriginRules rules, boolean requested) implements SiteOutcome {}

  /**
   * A listing was read.
   *
   * @param news whether it names pages that are new or revised
   * @param ttl the time for which the listing declares itself valid
   */
  record ListingRead(
      boolean news,
      @Nullable Duration ttl,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable String problem)
      implements SiteOutcome {}

  /** A page was fetched and archived. */
  record PageFetched() implements SiteOutcome {}

  /** 304 Not Modified, or the same bytes as before. */
  record NotModified() implements SiteOutcome {}

  /** The {@code robots.txt} of a host in the redirect chain disallows the URL (RFC 9309). */
  record Disallowed() implements SiteOutcome {}

  /** A host, of this site or of a redirect's target, requested a delay. */
  record Throttled(String host, Instant until) implements SiteOutcome {}

  /**
   * No usable response.
   *
   * @param reason one sentence for users
   * @param temporary whether a retry can succeed
   * @param status the HTTP status code, if the host responded
   */
  record Failed(String reason, boolean temporary, @Nullable Integer status)
      implements SiteOutcome {}

  /** An article that was fetched before is gone: 404 or 410. */
  record Gone(int status, String reason) implements SiteOutcome {}

  /** An article that was fetched before redirects to something that is not the article. */
  record RedirectedElsewhere(int status, URI target) implements SiteOutcome {}

  /** A revisit was not sent, because revisits have used up their share of the requests. */
  record Deferred() implements SiteOutcome {}
}
