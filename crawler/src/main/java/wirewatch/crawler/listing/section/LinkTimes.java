package wirewatch.crawler.listing.section;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import wirewatch.crawler.listing.text.ListingTimeParser;
import wirewatch.ingest.url.Urls;

/** Collects the times on a page that are next to exactly one headline. */
final class LinkTimes {
  private static final int MAX_TIMES = 500;
  private static final int MAX_ANCESTORS = 5;

  private LinkTimes() {}

  static Map<URI, Instant> collect(Document document, URI base) {
    Map<URI, Instant> times = new HashMap<>();
    for (Element time : document.select("time[datetime]").stream().limit(MAX_TIMES).toList()) {
      Instant instant = ListingTimeParser.parse(time.attr("datetime"));
      Set<URI> beside = instant == null ? Set.of() : headlineAddresses(time, base);
      if (instant != null && beside.size() == 1) {
        times.putIfAbsent(beside.iterator().next(), instant);
      }
    }
    return times;
  }

  /** Returns the URLs of the headlines in the smallest block around the time that contains any. */
  private static Set<URI> headlineAddresses(Element time, URI base) {
    Set<URI> addresses = new HashSet<>();
    Element block = time.parent();
    for (int i = 0; block != null && i < MAX_ANCESTORS && addresses.isEmpty(); i++) {
      for (Element anchor : block.select("a[href]")) {
        if (UrlShape.headlineScore(anchor.text()) > 0) {
          Urls.resolve(base, anchor.attr("href")).ifPresent(addresses::add);
        }
      }
      if (block.select("time[datetime]").size() > 1) {
        return Set.of();
      }
      block = block.parent();
    }
    return addresses;
  }
}
