package wirewatch.configuration;

import java.net.URI;
import java.util.Optional;
import wirewatch.ingest.url.AddressRule;

/** Parses web addresses in a configuration. */
final class HttpAddress {
  private HttpAddress() {}

  /** An absolute http or https address with a host. */
  static Optional<URI> parse(String text) {
    try {
      URI address = URI.create(text.strip());
      return address.getHost() != null && AddressRule.isAllowed(address)
          ? Optional.of(address)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
