package wirewatch.e2e.fuzz;

import java.net.URI;
import wirewatch.crawler.listing.feed.Opml;
import wirewatch.ingest.url.AddressRule;

/** Subscription lists. */
final class OpmlFuzzer {
  private OpmlFuzzer() {}

  /** Jazzer calls this by its name. */
  public static void fuzzerTestOneInput(byte[] input) {
    for (Opml.Outline outline : Opml.read(input).outlines()) {
      URI feed = outline.feed();
      if (feed != null && !AddressRule.isAllowed(feed)) {
        throw new AssertionError("names " + feed);
      }
    }
  }
}
