package wirewatch.crawler.listing;

import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import wirewatch.ingest.address.Addresses;

/** Reads a plain-text sitemap, one URL a line (sitemaps.org). */
final class TextSitemap {
  private TextSitemap() {}

  static Draft read(String text) {
    List<Candidate> candidates = new ArrayList<>();
    int broken = 0;
    Iterator<String> lines = text.lines().iterator();
    while (lines.hasNext() && candidates.size() <= Draft.MAX_CANDIDATES) {
      String line = lines.next();
      if (line.isBlank()) {
        continue;
      }
      Optional<URI> address = Addresses.normalise(line);
      address.map(TextSitemap::bare).ifPresent(candidates::add);
      broken += address.isPresent() ? 0 : 1;
    }
    List<String> problems = broken == 0 ? List.of() : List.of(broken + " lines are not a URL");
    return new Draft(Kind.SITEMAP, candidates, List.of(), List.of(), null, null, problems);
  }

  private static Candidate bare(URI address) {
    return new Candidate(address, null, null, null, null, List.of(), null, null);
  }
}
