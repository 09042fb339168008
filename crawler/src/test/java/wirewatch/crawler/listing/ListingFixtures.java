package wirewatch.crawler.listing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import wirewatch.crawler.listing.model.FetchedListing;
import wirewatch.crawler.listing.model.Listing;

/** Reads the invented listings of the tests. */
public final class ListingFixtures {
  private ListingFixtures() {}

  public static byte[] bytes(String name) {
    try (InputStream in = Objects.requireNonNull(ListingFixtures.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Listing read(String name, String address) {
    return read(bytes(name), address);
  }

  static Listing read(byte[] body, String address) {
    FetchedListing page = new FetchedListing(body, null, URI.create(address), null, null);
    return new ListingReader().read(page);
  }
}
