package wirewatch.crawler.listing.section;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import wirewatch.crawler.listing.text.ListingTextCleaner;
import wirewatch.crawler.listing.text.ListingTimeParser;
import wirewatch.ingest.line.RuleTable;
import wirewatch.ingest.url.Urls;

/** Collects the links of a page in one traversal, with their context. */
final class PageLinkCollector implements NodeVisitor {
  private static final int MAX_LINKS = 10_000;
  private static final int MAX_TEXT = 300;
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5");
  private static final Set<String> MENU_WORDS =
      Set.copyOf(
          RuleTable.of(ListingTimeParser.class, "menu-words.tsv", List.of("word")).column("word"));

  private final URI base;
  private final Map<URI, Instant> times;
  private final Map<URI, PageLink> links = new LinkedHashMap<>();
  private int menuDepth;
  private int headingDepth;
  private int articleDepth;

  private PageLinkCollector(URI base, Map<URI, Instant> times) {
    this.base = base;
    this.times = times;
  }

  static Collection<PageLink> collect(Document document, URI page) {
    URI base = FeedAutodiscovery.baseAddress(document, page);
    PageLinkCollector links = new PageLinkCollector(base, LinkTimes.collect(document, base));
    document.traverse(links);
    links.links.remove(page);
    return links.links.values();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      updateDepth(element, 1);
      if (element.nameIs("a") && element.hasAttr("href") && links.size() < MAX_LINKS) {
        Urls.resolve(base, element.attr("href")).ifPresent(address -> add(element, address));
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      updateDepth(element, -1);
    }
  }

  private void updateDepth(Element element, int step) {
    if (element.nameIs("article")) {
      articleDepth += step;
    } else if (HEADINGS.contains(element.normalName())) {
      headingDepth += step;
    } else if (isMenu(element)) {
      menuDepth += step;
    }
  }

  private boolean isMenu(Element element) {
    String name = element.normalName();
    if (name.equals("nav")
        || name.equals("footer")
        || (name.equals("header") && articleDepth == 0)) {
      return true;
    }
    if (name.equals("a") || name.equals("body") || name.equals("html")) {
      return false;
    }
    String marks = element.className() + ' ' + element.id() + ' ' + element.attr("role");
    for (String word : marks.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      if (MENU_WORDS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private void add(Element anchor, URI address) {
    Element heading = anchor.selectFirst("h1, h2, h3, h4, h5");
    String text =
        ListingTextCleaner.normalizeSpace(heading == null ? anchor.text() : heading.text());
    if (text == null) {
      text = ListingTextCleaner.normalizeSpace(anchor.attr("title"));
    }
    String shown = text == null || text.length() > MAX_TEXT ? "" : text;
    boolean headed = headingDepth > 0 || heading != null;
    PageLink link =
        new PageLink(address, shown, headed, articleDepth > 0, menuDepth > 0, times.get(address));
    links.merge(address, link, PageLink::mergedWith);
  }
}
