package wirewatch.crawler.listing.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import wirewatch.crawler.listing.model.ArticleCandidate;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.crawler.listing.model.ParsedListing;
import wirewatch.ingest.url.Urls;

/** Reads a plain-text sitemap, one URL a line (sitemaps.org). */
public final class TextSitemap {
  private TextSitemap() {}

  public static ParsedListing read(String text) {
    List<ArticleCandidate> candidates = new ArrayList<>();
    int broken = 0;
    Iterator<String> lines = text.lines().iterator();
    while (lines.hasNext() && candidates.size() <= ParsedListing.MAX_CANDIDATES) {
      String line = lines.next();
      if (line.isBlank()) {
        continue;
      }
      Optional<URI> address = Urls.normalise(line);
      address.map(TextSitemap::toCandidate).ifPresent(candidates::add);
      broken += address.isPresent() ? 0 : 1;
    }
    List<String> problems =
        broken == 0 ? List.of() : List.of(broken + ParsedListing.WITHOUT_ADDRESS);
    return new ParsedListing(
        ListingKind.SITEMAP, candidates, List.of(), List.of(), null, null, problems);
  }

  private static ArticleCandidate toCandidate(URI address) {
    return new ArticleCandidate(address, null, null, null, null, List.of(), null, null);
  }
}
