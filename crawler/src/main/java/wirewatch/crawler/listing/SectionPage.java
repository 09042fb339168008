package wirewatch.crawler.listing;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The articles that a section or home page links to: those whose addresses fit the configured
 * pattern, else those that look like articles by address, text and place, and the others made by
 * the same template.
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
      problems.add("links is no pattern: " + e.getDescription());
      return link -> false;
    }
  }

  private static Predicate<PageLink> learned(Collection<PageLink> links) {
    Map<URI, LinkShape> shapes = new HashMap<>();
    Map<String, Integer> repeated = new HashMap<>();
    for (PageLink link : links) {
      LinkShape shape = LinkShape.of(link.address());
      shapes.put(link.address(), shape);
      repeated.merge(key(link, shape), link.navigation() ? 0 : 1, Integer::sum);
    }
    Map<URI, Integer> scores = new HashMap<>();
    Map<String, Integer> accepted = new HashMap<>();
    for (PageLink link : links) {
      LinkShape shape = shapes.get(link.address());
      String key = key(link, shape);
      int score = score(link, shape, repeated.getOrDefault(key, 0));
      scores.put(link.address(), score);
      accepted.merge(key, score >= ARTICLE ? 1 : 0, Integer::sum);
    }
    return link -> {
      int score = scores.getOrDefault(link.address(), 0);
      int count = accepted.getOrDefault(key(link, shapes.get(link.address())), 0);
      return score >= ARTICLE || (score >= LIKELY && count >= MIN_REPEATED);
    };
  }

  private static String key(PageLink link, @Nullable LinkShape shape) {
    return link.address().getRawAuthority() + (shape == null ? "" : shape.template());
  }

  private static int score(PageLink link, LinkShape shape, int repeated) {
    int repetition = repeated >= OFTEN_REPEATED ? 2 : repeated >= MIN_REPEATED ? 1 : 0;
    if (shape.points() <= 0) {
      return 0; // words alone make no article: every page names its services in sentences too
    }
    return shape.points()
        + repetition
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
}
