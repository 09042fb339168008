package wirewatch.crawler.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.access.SiteCredentials;

/**
 * One GET, conditional where validators are given (RFC 9110, 13.1).
 *
 * @param credentials added where they apply to the address, and not part of the response's record
 */
public record FetchRequest(
    URI address,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable SiteCredentials credentials) {

  /** Creates a request without credentials. */
  public FetchRequest(URI address, @Nullable String etag, @Nullable String lastModified) {
    this(address, etag, lastModified, null);
  }

  public static FetchRequest of(URI address) {
    return new FetchRequest(address, null, null);
  }

  public boolean isConditional() {
    return etag != null || lastModified != null;
  }

  public FetchRequest withAddress(URI other) {
    return new FetchRequest(other, etag, lastModified, credentials);
  }

  public FetchRequest withCredentials(SiteCredentials other) {
    return new FetchRequest(address, etag, lastModified, other);
  }
}
