package wirewatch.crawler.mail;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import wirewatch.ingest.url.AddressRule;

/**
 * The entries of a newsletter in HTML. A link is an entry if its text, or the heading above it, is
 * as long as headlines are. Its text is that of the widest element around it in which no other
 * entry stands.
 */
final class NewsletterLinks {
  private static final int MAX_ITEMS = 200;
  private static final String HEADINGS = "h1, h2, h3, h4, h5, strong, b";

  private final Map<URI, List<Element>> links = new LinkedHashMap<>();
  private final Set<Element> entryLinks;

  private NewsletterLinks(Document document) {
    for (Element link : document.select("a[href]")) {
      AddressRule.parse(link.attr("href").strip())
          .filter(address -> !NewsletterWords.isService(link.text()))
          .ifPresent(
              address -> links.computeIfAbsent(address, none -> new ArrayList<>()).add(link));
    }
    this.entryLinks =
        links.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
  }

  static List<NewsletterItem> of(Document document) {
    NewsletterLinks newsletter = new NewsletterLinks(document);
    List<NewsletterItem> items = new ArrayList<>();
    newsletter.links.forEach(
        (address, same) -> newsletter.item(address, same).ifPresent(items::add));
    return List.copyOf(items.subList(0, Math.min(items.size(), MAX_ITEMS)));
  }

  private Optional<NewsletterItem> item(URI address, List<Element> same) {
    String linked =
        same.stream().map(Element::text).filter(NewsletterWords::isHeadline).findFirst().orElse("");
    Element block = block(same.getFirst(), Set.copyOf(same));
    String headline = linked.isEmpty() ? heading(block) : linked;
    if (headline.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new NewsletterItem(address, headline, text(block, headline)));
  }

  /** The widest element around a link with no link to another entry in it. */
  private Element block(Element link, Set<Element> same) {
    Element block = link;
    for (Element parent = link.parent(); parent != null; parent = parent.parent()) {
      boolean others =
          parent.select("a[href]").stream()
              .anyMatch(each -> entryLinks.contains(each) && !same.contains(each));
      if (others || parent.nameIs("body")) {
        return block;
      }
      block = parent;
    }
    return block;
  }

  private static String heading(Element block) {
    return block.select(HEADINGS).stream()
        .map(Element::text)
        .filter(NewsletterWords::isHeadline)
        .findFirst()
        .orElse("");
  }

  private static String text(Element block, String headline) {
    Element copy = block.clone();
    for (Element link : copy.select("a[href]")) {
      boolean more = !link.text().equals(headline) && !NewsletterWords.isHeadline(link.text());
      if (more) {
        link.remove(); // Read more
      }
    }
    String text = copy.text().strip();
    return (text.startsWith(headline)
            ? text.substring(headline.length())
            : text.replace(headline, ""))
        .strip();
  }
}
