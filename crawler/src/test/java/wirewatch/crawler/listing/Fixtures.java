package wirewatch.crawler.listing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;

/** Reads the invented listings of the tests. */
final class Fixtures {
  private Fixtures() {}

  static byte[] bytes(String name) {
    try (InputStream in = Objects.requireNonNull(Fixtures.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Listing read(String name, String address) {
    return read(bytes(name), address);
  }

  static Listing read(byte[] body, String address) {
    ListingPage page = new ListingPage(body, null, URI.create(address), null, null);
    return new ListingReader().read(page);
  }
}
