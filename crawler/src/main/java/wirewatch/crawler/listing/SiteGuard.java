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
import wirewatch.ingest.address.Addresses;

/**
 * Restricts a listing to its own sites: advertisements and external links would flood the crawl. A
 * site is a registered domain: that of the listing, those it declares as its own and those that the
 * source allows.
 */
final class SiteGuard {
  private static final int MAX_NAMED = 3;
  private static final String ANY = "*";

  private final Set<String> sites;
  private final Map<String, String> domains = new LinkedHashMap<>();
  private final Map<String, Integer> strangers = new LinkedHashMap<>();

  SiteGuard(ListingPage page, Draft draft, Set<String> allowed) {
    sites = new HashSet<>(allowed);
    sites.add(domain(page.address()));
    for (URI site : draft.sites()) {
      sites.add(domain(site));
    }
  }

  Listing listing(Draft draft) {
    Map<URI, Candidate> kept = new LinkedHashMap<>();
    for (Candidate candidate : draft.candidates()) {
      if (isOurs(candidate.address())) {
        kept.putIfAbsent(candidate.address(), spoken(candidate, draft.language()));
      }
    }
    Set<URI> listings = new LinkedHashSet<>();
    for (URI listing : draft.listings()) {
      if (draft.kind() != Kind.SITEMAP_INDEX || isOurs(listing)) {
        listings.add(listing);
      }
    }
    return new Listing(
        draft.kind(),
        kept.values().stream().limit(Draft.MAX_CANDIDATES).toList(),
        listings.stream().limit(Draft.MAX_CANDIDATES).toList(),
        draft.ttl(),
        problem(draft));
  }

  private @Nullable String problem(Draft draft) {
    List<String> problems = new ArrayList<>(draft.problems());
    if (!strangers.isEmpty() && draft.kind() != Kind.SECTION) {
      problems.add(left());
    }
    if (Math.max(draft.candidates().size(), draft.listings().size()) > Draft.MAX_CANDIDATES) {
      problems.add("only the first " + Draft.MAX_CANDIDATES + " were read");
    }
    return problems.isEmpty() ? null : String.join("; ", problems);
  }

  private boolean isOurs(URI address) {
    String domain = domain(address);
    boolean ours = sites.contains(domain) || sites.contains(ANY);
    if (!ours) {
      strangers.merge(domain, 1, Integer::sum);
    }
    return ours;
  }

  private String domain(URI address) {
    return domains.computeIfAbsent(Addresses.host(address), Addresses::registeredDomain);
  }

  private String left() {
    int count = strangers.values().stream().mapToInt(Integer::intValue).sum();
    List<String> names = strangers.keySet().stream().limit(MAX_NAMED).toList();
    String more = strangers.size() > MAX_NAMED ? ", …" : "";
    return count + " on other sites left out (" + String.join(", ", names) + more + ")";
  }

  private static Candidate spoken(Candidate candidate, @Nullable String language) {
    if (candidate.language() != null || language == null) {
      return candidate;
    }
    return new Candidate(
        candidate.address(),
        candidate.title(),
        candidate.published(),
        candidate.updated(),
        candidate.guid(),
        candidate.authors(),
        language,
        candidate.summary(),
        candidate.keywords());
  }
}
