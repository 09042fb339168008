package wirewatch.e2e.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import wirewatch.crawler.listing.ListingReader;
import wirewatch.crawler.listing.model.ArticleCandidate;
import wirewatch.crawler.listing.model.FetchedListing;
import wirewatch.crawler.listing.model.Listing;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.ingest.url.AddressRule;

/** Feeds, sitemaps and section pages: the first byte of an input selects the kind. */
final class ListingFuzzer {
  private static final URI ADDRESS = URI.create("https://meridian.example/listing");

  private ListingFuzzer() {}

  /** Jazzer calls this by its name. */
  public static void fuzzerTestOneInput(byte[] input) {
    ListingKind[] kinds = ListingKind.values();
    int choice = input.length == 0 ? 0 : Math.floorMod(input[0], kinds.length + 1);
    ListingKind kind = choice < kinds.length ? kinds[choice] : null;
    Listing listing =
        new ListingReader().read(new FetchedListing(input, null, ADDRESS, kind, null));
    if (String.valueOf(listing.problem()).contains("could not be read")) {
      throw new AssertionError(listing.problem() + ": " + new String(input, UTF_8));
    }
    for (ArticleCandidate candidate : listing.candidates()) {
      if (!AddressRule.isAllowed(candidate.address())) {
        throw new AssertionError("names " + candidate.address());
      }
    }
  }
}
