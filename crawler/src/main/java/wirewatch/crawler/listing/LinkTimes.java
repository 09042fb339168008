package wirewatch.crawler.listing;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import wirewatch.ingest.address.Addresses;

/** Collects the times on a page that are next to exactly one headline. */
final class LinkTimes {
  private static final int MAX_TIMES = 500;
  private static final int MAX_CLIMB = 5;

  private LinkTimes() {}

  static Map<URI, Instant> of(Document document, URI base) {
    Map<URI, Instant> times = new HashMap<>();
    for (Element time : document.select("time[datetime]").stream().limit(MAX_TIMES).toList()) {
      Instant instant = Times.parse(time.attr("datetime"));
      Set<URI> beside = instant == null ? Set.of() : beside(time, base);
      if (instant != null && beside.size() == 1) {
        times.putIfAbsent(beside.iterator().next(), instant);
      }
    }
    return times;
  }

  /** Returns the URLs of the headlines in the smallest block around the time that contains any. */
  private static Set<URI> beside(Element time, URI base) {
    Set<URI> addresses = new HashSet<>();
    Element block = time.parent();
    for (int i = 0; block != null && i < MAX_CLIMB && addresses.isEmpty(); i++) {
      for (Element anchor : block.select("a[href]")) {
        if (LinkShape.headline(anchor.text()) > 0) {
          Addresses.resolve(base, anchor.attr("href")).ifPresent(addresses::add);
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
