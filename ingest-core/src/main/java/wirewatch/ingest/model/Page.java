package wirewatch.ingest.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One page as the site sent it.
 *
 * @param address the URL of the response, after redirects
 * @param requested the URL first requested
 * @param fetched when the response arrived
 * @param status the HTTP status code
 * @param headers response headers, names in lower case, values in order (RFC 9110)
 * @param body the bytes after content decoding; not copied and must not be modified
 * @param hints metadata of the page from the listing
 */
@SuppressWarnings("ArrayRecordComponent") // pages are large, read once and never compared
public record Page(
    URI address,
    URI requested,
    Instant fetched,
    int status,
    Map<String, List<String>> headers,
    byte[] body,
    Hints hints) {

  public Page {
    headers = Map.copyOf(headers);
  }
}
