package wirewatch.crawler.listing;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.model.ArticleCandidate;
import wirewatch.crawler.listing.model.FetchedListing;
import wirewatch.crawler.listing.model.Listing;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.crawler.listing.model.ParsedListing;
import wirewatch.ingest.url.Urls;

/**
 * Restricts a listing to its own sites: advertisements and external links would flood the crawl. A
 * site is a registered domain: that of the listing, those it declares as its own and those that the
 * source allows.
 */
final class SiteFilter {
  private static final int MAX_NAMED_DOMAINS = 3;
  private static final String ANY_SITE = "*";

  private final Set<String> sites;
  private final Map<String, String> domains = new LinkedHashMap<>();
  private final Map<String, Integer> leftOutDomains = new LinkedHashMap<>();

  SiteFilter(FetchedListing page, ParsedListing parsedListing, Set<String> allowed) {
    sites = new HashSet<>(allowed);
    sites.add(domain(page.address()));
    for (URI site : parsedListing.sites()) {
      sites.add(domain(site));
    }
  }

  Listing filter(ParsedListing parsedListing) {
    Map<URI, ArticleCandidate> kept = new LinkedHashMap<>();
    for (ArticleCandidate articleCandidate : parsedListing.candidates()) {
      if (isOnAllowedSite(articleCandidate.address())) {
        kept.putIfAbsent(
            articleCandidate.address(), withLanguage(articleCandidate, parsedListing.language()));
      }
    }
    Set<URI> listings = new LinkedHashSet<>();
    for (URI listing : parsedListing.listings()) {
      if (parsedListing.kind() != ListingKind.SITEMAP_INDEX || isOnAllowedSite(listing)) {
        listings.add(listing);
      }
    }
    return new Listing(
        parsedListing.kind(),
        kept.values().stream().limit(ParsedListing.MAX_CANDIDATES).toList(),
        listings.stream().limit(ParsedListing.MAX_CANDIDATES).toList(),
        parsedListing.ttl(),
        problem(parsedListing));
  }

  private @Nullable String problem(ParsedListing parsedListing) {
    List<String> problems = new ArrayList<>(parsedListing.problems());
    if (!leftOutDomains.isEmpty() && parsedListing.kind() != ListingKind.SECTION) {
      problems.add(leftOutProblem());
    }
    if (Math.max(parsedListing.candidates().size(), parsedListing.listings().size())
        > ParsedListing.MAX_CANDIDATES) {
      problems.add("only the first " + ParsedListing.MAX_CANDIDATES + " were read");
    }
    return problems.isEmpty() ? null : String.join("; ", problems);
  }

  private boolean isOnAllowedSite(URI address) {
    String domain = domain(address);
    boolean ours = sites.contains(domain) || sites.contains(ANY_SITE);
    if (!ours) {
      leftOutDomains.merge(domain, 1, Integer::sum);
    }
    return ours;
  }

  private String domain(URI address) {
    return domains.computeIfAbsent(Urls.host(address), Urls::registeredDomain);
  }

  private String leftOutProblem() {
    int count = leftOutDomains.values().stream().mapToInt(Integer::intValue).sum();
    List<String> names = leftOutDomains.keySet().stream().limit(MAX_NAMED_DOMAINS).toList();
    String more = leftOutDomains.size() > MAX_NAMED_DOMAINS ? ", …" : "";
    return count + " on other sites left out (" + String.join(", ", names) + more + ")";
  }

  private static ArticleCandidate withLanguage(
      ArticleCandidate articleCandidate, @Nullable String language) {
    if (articleCandidate.language() != null || language == null) {
      return articleCandidate;
    }
    return new ArticleCandidate(
        articleCandidate.address(),
        articleCandidate.title(),
        articleCandidate.published(),
        articleCandidate.updated(),
        articleCandidate.guid(),
        articleCandidate.authors(),
        language,
        articleCandidate.summary(),
        articleCandidate.keywords());
  }
}
