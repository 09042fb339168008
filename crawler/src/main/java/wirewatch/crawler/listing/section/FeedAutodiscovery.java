package wirewatch.crawler.listing.section;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import wirewatch.crawler.listing.text.ListingTimeParser;
import wirewatch.ingest.line.RuleTable;
import wirewatch.ingest.url.Urls;
import wirewatch.ingest.url.Wildcard;

/** Finds the feeds and sitemaps that a page names, in {@code link} elements, then in anchors. */
public final class FeedAutodiscovery {
  private static final int MAX_LISTINGS = 200;
  private static final List<String> MEDIA_TYPES = rows("type");
  private static final List<String> PATH_PATTERNS = rows("path");
  private static final List<String> EXCLUDED_PATTERNS = rows("except");

  private FeedAutodiscovery() {}

  public static List<URI> find(Document document, URI page) {
    Set<URI> found = new LinkedHashSet<>();
    URI base = baseAddress(document, page);
    for (Element link : document.select("link[href]")) {
      if (isFeed(link)) {
        Urls.resolve(base, link.attr("href"))
            .filter(address -> !matches(EXCLUDED_PATTERNS, address))
            .ifPresent(found::add);
      }
    }
    String domain = Urls.registeredDomain(Urls.host(page));
    for (Element link : document.select("a[href]")) {
      if (found.size() < MAX_LISTINGS) {
        fromAnchor(base, link.attr("href"), domain).ifPresent(found::add);
      }
    }
    found.remove(page);
    return new ArrayList<>(found);
  }

  /** Returns the base URL of a page. */
  static URI baseAddress(Document document, URI page) {
    Element base = document.selectFirst("base[href]");
    return base == null ? page : Urls.resolve(page, base.attr("href")).orElse(page);
  }

  private static boolean isFeed(Element link) {
    String relation = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
    String type = link.attr("type").toLowerCase(Locale.ROOT).strip();
    return relation.contains(" sitemap ")
        || (relation.contains(" alternate ") && MEDIA_TYPES.contains(type))
        || (relation.contains(" feed ") && !relation.contains(" alternate "));
  }

  private static Optional<URI> fromAnchor(URI base, String reference, String domain) {
    String lower = reference.toLowerCase(Locale.ROOT);
    if (!lower.contains("rss")
        && !lower.contains("feed")
        && !lower.contains("atom")
        && !lower.contains("rdf")
        && !lower.contains("xml")) {
      return Optional.empty();
    }
    return Urls.resolve(base, reference)
        .filter(address -> matches(PATH_PATTERNS, address) && !matches(EXCLUDED_PATTERNS, address))
        .filter(address -> Urls.registeredDomain(Urls.host(address)).equals(domain));
  }

  private static boolean matches(List<String> patterns, URI address) {
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String path = (address.getRawPath() + query).toLowerCase(Locale.ROOT);
    for (String pattern : patterns) {
      if (Wildcard.matches(pattern, path)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> rows(String kind) {
    return RuleTable.of(ListingTimeParser.class, "feed-links.tsv", List.of("kind", "pattern"))
        .rows()
        .stream()
        .filter(row -> row.get("kind").equals(kind))
        .map(row -> row.get("pattern"))
        .toList();
  }
}
