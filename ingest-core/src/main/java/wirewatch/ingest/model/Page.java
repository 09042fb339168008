package wirewatch.ingest.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One page as the site sent it.
 *
 * @param address where the bytes came from, after redirects
 * @param requested the address first asked for
 * @param fetched when the response arrived
 * @param status the HTTP status code
 * @param headers response headers, names in lower case, values in order (RFC 9110)
 * @param body the bytes after content decoding; not copied, so never written to
 * @param hints what the listing said of the page
 */
@SuppressWarnings("ArrayRecordComponent") // pages are large and read once; nobody compares them
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
