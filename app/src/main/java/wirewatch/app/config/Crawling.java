package wirewatch.app.config;

import java.util.Arrays;
import java.util.Optional;
import wirewatch.crawler.AddressRange;
import wirewatch.crawler.listing.Kind;

/** The crawler's own values, as the configuration writes them. */
final class Crawling {
  static final String USER_AGENT = "Wirewatch/0.1 (+https://wirewatch.example/bot)";

  private Crawling() {}

  static Optional<AddressRange> range(String text) {
    try {
      return Optional.of(AddressRange.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Optional<Kind> kind(String text) {
    return Arrays.stream(Kind.values()).filter(kind -> kind.name().equalsIgnoreCase(text)).findFirst();
  }
}
