package wirewatch.ingest.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An HTML page whose bytes are already decoded.
 *
 * @param headers response headers, names in lower case; empty if unknown
 */
public record Html(
    String markup,
    @Nullable URI address,
    @Nullable Instant fetched,
    Map<String, List<String>> headers,
    Hints hints) {

  public Html {
    headers = Map.copyOf(headers);
  }

  public static Html of(String markup, @Nullable URI address, @Nullable Instant fetched) {
    return new Html(markup, address, fetched, Map.of(), Hints.NONE);
  }
}
