package wirewatch.crawler.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One GET, conditional where validators are given (RFC 9110, 13.1). */
public record FetchRequest(URI address, @Nullable String etag, @Nullable String lastModified) {

  public static FetchRequest of(URI address) {
    return new FetchRequest(address, null, null);
  }

  public boolean isConditional() {
    return etag != null || lastModified != null;
  }

  public FetchRequest withAddress(URI other) {
    return new FetchRequest(other, etag, lastModified);
  }
}
