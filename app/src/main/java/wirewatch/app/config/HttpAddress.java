package wirewatch.app.config;

import java.net.URI;
import java.util.Optional;

/** Parses web addresses in a configuration. */
final class HttpAddress {
  private HttpAddress() {}

  /** An absolute http or https address with a host. */
  static Optional<URI> parse(String text) {
    try {
      URI address = URI.create(text.strip());
      boolean web =
          "http".equalsIgnoreCase(address.getScheme())
              || "https".equalsIgnoreCase(address.getScheme());
      return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
