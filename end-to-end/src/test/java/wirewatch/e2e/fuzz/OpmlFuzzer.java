package wirewatch.e2e.fuzz;

import wirewatch.crawler.listing.feed.Opml;
import wirewatch.ingest.url.AddressRule;

/** Subscription lists. */
final class OpmlFuzzer {
  private OpmlFuzzer() {}

  /** Jazzer calls this by its name. */
  public static void fuzzerTestOneInput(byte[] input) {
    for (Opml.Outline outline : Opml.read(input)) {
      if (!AddressRule.isAllowed(outline.feed())) {
        throw new AssertionError("names " + outline.feed());
      }
    }
  }
}
