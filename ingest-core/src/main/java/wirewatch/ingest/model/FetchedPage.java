package wirewatch.ingest.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One page as the site sent it.
 *
 * @param url the URL of the response, after redirects
 * @param requestedUrl the URL first requested
 * @param fetchedAt when the response arrived
 * @param statusCode the HTTP status code
 * @param headers response headers, names in lower case, values in order (RFC 9110)
 * @param body the bytes after content decoding; not copied and must not be modified
 * @param hints metadata of the page from the listing
 */
@SuppressWarnings("ArrayRecordComponent") // pages are large, read once and never compared
public record FetchedPage(
    URI url,
    URI requestedUrl,
    Instant fetchedAt,
    int statusCode,
    Map<String, List<String>> headers,
    byte[] body,
    PageHints hints) {

  public FetchedPage {
    headers = Map.copyOf(headers);
  }
}
