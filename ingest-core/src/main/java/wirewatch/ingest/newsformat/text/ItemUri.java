package wirewatch.ingest.newsformat.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The URIs of items. An identifier that is a URI stays as it is; any other is unique for its agency
 * only and becomes a URN with the agency's name.
 */
public final class ItemUri {
  private static final Set<String> SCHEMES = Set.of("urn", "tag", "mid", "http", "https");

  private ItemUri() {}

  /** Null for an item without an identifier. */
  public static @Nullable URI of(@Nullable String guid, @Nullable String agency) {
    if (guid == null) {
      return null;
    }
    try {
      URI uri = new URI(guid);
      if (uri.getScheme() != null && SCHEMES.contains(uri.getScheme())) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // An identifier with spaces or brackets is encoded below.
    }
    String sender = agency == null ? "unknown" : agency.toLowerCase(Locale.ROOT);
    return URI.create("urn:x-wire-item:%s:%s".formatted(encode(sender), encode(guid)));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
