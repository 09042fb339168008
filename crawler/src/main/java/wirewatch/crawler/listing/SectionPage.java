package wirewatch.crawler.listing;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Selects the articles that a section or home page links to: the URLs that match the configured
 * pattern, else those that look like articles by URL, text and position, and others of the same URL
 * template.
 */
final class SectionPage {
  private static final int ARTICLE = 5;
  private static final int LIKELY = 3;
  private static final int MIN_REPEATED = 3;
  private static final int OFTEN_REPEATED = 8;

  private SectionPage() {}

  static Draft read(Document document, ListingPage page, List<URI> listings) {
    List<String> problems = new ArrayList<>();
    Collection<PageLink> links = PageLinks.of(document, page.address());
    Predicate<PageLink> chosen =
        page.links() == null ? learned(links) : configured(page.links(), problems);
    String language = Markup.language(document.select("html").attr("lang"));
    List<Candidate> candidates =
        links.stream().filter(chosen).map(link -> candidate(link, language)).toList();
    if (candidates.isEmpty()) {
      problems.add("no link looks like an article");
    }
    return new Draft(Kind.SECTION, candidates, listings, List.of(), null, null, problems);
  }

  private static Predicate<PageLink> configured(String links, List<String> problems) {
    try {
      LinkPattern pattern = LinkPattern.of(links);
      return link -> pattern.matches(link.address());
    } catch (PatternSyntaxException e) {
      problems.add("links is not a valid pattern: " + e.getDescription());
      return link -> false;
    }
  }

  private static Predicate<PageLink> learned(Collection<PageLink> links) {
    List<Shaped> shaped = links.stream().map(Shaped::of).toList();
    Map<String, Integer> repeated = new HashMap<>();
    for (Shaped link : shaped) {
      repeated.merge(link.template(), link.link().navigation() ? 0 : 1, Integer::sum);
    }
    Map<String, Integer> accepted = new HashMap<>();
    for (Shaped link : shaped) {
      accepted.merge(link.template(), score(link, repeated) >= ARTICLE ? 1 : 0, Integer::sum);
    }
    Set<PageLink> chosen = new HashSet<>();
    for (Shaped link : shaped) {
      boolean siblings = accepted.getOrDefault(link.template(), 0) >= MIN_REPEATED;
      if (score(link, repeated) >= (siblings ? LIKELY : ARTICLE)) {
        chosen.add(link.link());
      }
    }
    return chosen::contains;
  }

  private static int score(Shaped shaped, Map<String, Integer> repeated) {
    if (shaped.points() <= 0) {
      return 0; // link text alone is not enough: service pages are linked with sentences too
    }
    int times = repeated.getOrDefault(shaped.template(), 0);
    PageLink link = shaped.link();
    return shaped.points()
        + (times >= OFTEN_REPEATED ? 2 : times >= MIN_REPEATED ? 1 : 0)
        + LinkShape.headline(link.text())
        + (link.headed() ? 2 : 0)
        + (link.featured() ? 1 : 0)
        - (link.navigation() ? 4 : 0);
  }

  private static Candidate candidate(PageLink link, @Nullable String language) {
    String title = link.text().isEmpty() ? null : link.text();
    return new Candidate(
        link.address(), title, link.published(), null, null, List.of(), language, null);
  }

  /** A link with the template of its URL, including the host. */
  private record Shaped(PageLink link, String template, int points) {
    static Shaped of(PageLink link) {
      LinkShape shape = LinkShape.of(link.address());
      return new Shaped(link, link.address().getRawAuthority() + shape.template(), shape.points());
    }
  }
}
