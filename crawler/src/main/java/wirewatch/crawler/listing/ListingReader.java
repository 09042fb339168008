package wirewatch.crawler.listing;

import java.util.List;
import java.util.Set;

/** Reads feeds, sitemaps and section pages; never throws, whatever the bytes are. */
public final class ListingReader {

  /** Reads one listing; candidates on other sites than the listing's are left out and counted. */
  public Listing read(ListingPage page) {
    return read(page, Set.of());
  }

  /**
   * Reads one listing of a source that may name articles on other sites.
   *
   * @param sites the registered domains that the source allows besides the listing's own
   */
  public Listing read(ListingPage page, Set<String> sites) {
    return new Listing(Kind.FEED, List.of(), List.of(), null, "not read");
  }
}
