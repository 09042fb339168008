package wirewatch.crawler.listing.section;

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
import wirewatch.crawler.listing.model.ArticleCandidate;
import wirewatch.crawler.listing.model.FetchedListing;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.crawler.listing.model.ParsedListing;
import wirewatch.crawler.listing.text.XmlAttributes;

/**
 * Selects the articles that a section or home page links to: the URLs that match the configured
 * pattern, else those that look like articles by URL, text and position, and others of the same URL
 * template.
 */
public final class SectionPage {
  private static final int ARTICLE_SCORE = 5;
  private static final int SIBLING_SCORE = 3;
  private static final int MIN_REPEATED = 3;
  private static final int OFTEN_REPEATED = 8;

  private SectionPage() {}

  public static ParsedListing read(Document document, FetchedListing page, List<URI> listings) {
    List<String> problems = new ArrayList<>();
    Collection<PageLink> links = PageLinkCollector.collect(document, page.address());
    Predicate<PageLink> chosen =
        page.linkPattern() == null ? byTemplate(links) : byPattern(page.linkPattern(), problems);
    String language = XmlAttributes.language(document.select("html").attr("lang"));
    List<ArticleCandidate> candidates =
        links.stream().filter(chosen).map(link -> toCandidate(link, language)).toList();
    if (candidates.isEmpty()) {
      problems.add("no link looks like an article");
    }
    return new ParsedListing(
        ListingKind.SECTION, candidates, listings, List.of(), null, null, problems);
  }

  private static Predicate<PageLink> byPattern(String links, List<String> problems) {
    try {
      LinkPattern pattern = LinkPattern.of(links);
      return link -> pattern.matches(link.address());
    } catch (PatternSyntaxException e) {
      problems.add("links is not a valid pattern: " + e.getDescription());
      return link -> false;
    }
  }

  private static Predicate<PageLink> byTemplate(Collection<PageLink> links) {
    List<ScoredLink> shaped = links.stream().map(ScoredLink::of).toList();
    Map<String, Integer> repeated = new HashMap<>();
    for (ScoredLink link : shaped) {
      repeated.merge(link.template(), link.link().inNavigation() ? 0 : 1, Integer::sum);
    }
    Map<String, Integer> accepted = new HashMap<>();
    for (ScoredLink link : shaped) {
      accepted.merge(link.template(), score(link, repeated) >= ARTICLE_SCORE ? 1 : 0, Integer::sum);
    }
    Set<PageLink> chosen = new HashSet<>();
    for (ScoredLink link : shaped) {
      boolean siblings = accepted.getOrDefault(link.template(), 0) >= MIN_REPEATED;
      if (score(link, repeated) >= (siblings ? SIBLING_SCORE : ARTICLE_SCORE)) {
        chosen.add(link.link());
      }
    }
    return chosen::contains;
  }

  private static int score(ScoredLink scoredLink, Map<String, Integer> repeated) {
    if (scoredLink.urlScore() <= 0) {
      return 0; // link text alone is not enough: service pages are linked with sentences too
    }
    int times = repeated.getOrDefault(scoredLink.template(), 0);
    PageLink link = scoredLink.link();
    return scoredLink.urlScore()
        + (times >= OFTEN_REPEATED ? 2 : times >= MIN_REPEATED ? 1 : 0)
        + UrlShape.headlineScore(link.text())
        + (link.inHeading() ? 2 : 0)
        + (link.inArticle() ? 1 : 0)
        - (link.inNavigation() ? 4 : 0);
  }

  private static ArticleCandidate toCandidate(PageLink link, @Nullable String language) {
    String title = link.text().isEmpty() ? null : link.text();
    return new ArticleCandidate(
        link.address(), title, link.published(), null, null, List.of(), language, null);
  }

  /** A link with the template of its URL, including the host. */
  private record ScoredLink(PageLink link, String template, int urlScore) {
    static ScoredLink of(PageLink link) {
      UrlShape shape = UrlShape.of(link.address());
      return new ScoredLink(
          link, link.address().getRawAuthority() + shape.template(), shape.score());
    }
  }
}
