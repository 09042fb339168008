package wirewatch.crawler.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One GET, conditional where validators are given (RFC 9110, 13.1). */
public record Ask(URI address, @Nullable String etag, @Nullable String lastModified) {

  public static Ask of(URI address) {
    return new Ask(address, null, null);
  }

  public boolean isConditional() {
    return etag != null || lastModified != null;
  }

  public Ask at(URI other) {
    return new Ask(other, etag, lastModified);
  }
}
