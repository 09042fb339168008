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
public record HtmlPage(
    String markup,
    @Nullable URI url,
    @Nullable Instant fetchedAt,
    Map<String, List<String>> headers,
    PageHints hints) {

  public HtmlPage {
    headers = Map.copyOf(headers);
  }

  public static HtmlPage of(String markup, @Nullable URI address, @Nullable Instant fetched) {
    return new HtmlPage(markup, address, fetched, Map.of(), PageHints.NONE);
  }
}
