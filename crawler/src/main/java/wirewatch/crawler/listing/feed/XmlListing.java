package wirewatch.crawler.listing.feed;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.model.ArticleCandidate;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.crawler.listing.model.ParsedListing;
import wirewatch.crawler.listing.text.XmlAttributes;
import wirewatch.ingest.url.Urls;

/**
 * Reads RSS, RDF, Atom, sitemaps and sitemap indexes as a stream: each item is discarded after it
 * is read. The parser tolerates malformed XML and does not expand declared entities.
 */
public final class XmlListing {
  private static final int MAX_DEPTH = 256;
  private static final long MAX_TTL_MINUTES = 7 * 24 * 60;

  private final URI page;
  private final List<ArticleCandidate> candidates = new ArrayList<>();
  private final List<URI> listings = new ArrayList<>();
  private final List<URI> sites = new ArrayList<>();
  private ListingKind listingKind = ListingKind.FEED;
  private int withoutAddress;
  private boolean tooDeep;
  private @Nullable String language;
  private @Nullable Duration ttl;

  private XmlListing(URI page) {
    this.page = page;
  }

  public static ParsedListing read(String text, URI page) {
    XmlListing listing = new XmlListing(page);
    Parser parser = Parser.xmlParser().setMaxDepth(MAX_DEPTH);
    try (StreamParser stream = new StreamParser(parser)) {
      Iterator<Element> elements = stream.parse(AmpersandEscaper.escapeBare(text), "").iterator();
      while (elements.hasNext() && !listing.isFull() && !listing.tooDeep) {
        Element element = elements.next();
        listing.tooDeep = isTooDeep(element);
        listing.readElement(element);
      }
    }
    return listing.toListing();
  }

  /** Whether the parser had to cut off what is below an element. */
  private static boolean isTooDeep(Element element) {
    int depth = 0;
    for (Element above = element; above != null; above = above.parent()) {
      depth++;
    }
    return depth >= MAX_DEPTH;
  }

  private boolean isFull() {
    return Math.max(candidates.size(), listings.size()) > ParsedListing.MAX_CANDIDATES;
  }

  private ParsedListing toListing() {
    List<String> problems = new ArrayList<>();
    if (tooDeep) {
      problems.add("elements are nested more than " + (MAX_DEPTH - 1) + " deep");
    }
    if (withoutAddress > 0) {
      problems.add(withoutAddress + ParsedListing.WITHOUT_ADDRESS);
    }
    return new ParsedListing(listingKind, candidates, listings, sites, language, ttl, problems);
  }

  private void readElement(Element element) {
    switch (ElementNames.nameOf(element)) {
      case "item", "entry" -> {
        add(new FeedItem(element, page).toCandidate());
        element.empty();
      }
      case "url" -> readUrl(element);
      case "sitemap" -> readSitemap(element);
      case "link" -> readSite(element);
      case "language", "dc:language" -> readLanguage(element);
      case "ttl" -> ttl = minutes(element.wholeText());
      default -> {} // not relevant for a listing, or part of an item
    }
  }

  private void add(Optional<ArticleCandidate> candidate) {
    candidate.ifPresentOrElse(candidates::add, () -> withoutAddress++);
  }

  private void readUrl(Element element) {
    if (ChildElements.of(element).first("loc") != null) {
      listingKind = ListingKind.SITEMAP;
      add(new SitemapEntry(element, page).toCandidate());
      element.empty();
    }
  }

  private void readSitemap(Element element) {
    listingKind = ListingKind.SITEMAP_INDEX;
    new SitemapEntry(element, page)
        .address()
        .ifPresentOrElse(listings::add, () -> withoutAddress++);
    element.empty();
  }

  private void readSite(Element link) {
    if (!isChildOfFeed(link)) {
      return;
    }
    String relation = XmlAttributes.attribute(link, "rel").toLowerCase(Locale.ROOT);
    if (relation.isEmpty() || relation.equals("alternate")) {
      String reference =
          link.hasAttr("href") ? XmlAttributes.attribute(link, "href") : link.wholeText();
      Urls.resolve(XmlAttributes.baseAddress(link, page), reference).ifPresent(sites::add);
    }
  }

  private void readLanguage(Element element) {
    if (isChildOfFeed(element) && language == null) {
      language = XmlAttributes.language(element.wholeText());
    }
  }

  private static boolean isChildOfFeed(Element element) {
    Element parent = element.parent();
    String name = parent == null ? "" : ElementNames.nameOf(parent);
    return name.equals("channel") || name.equals("feed");
  }

  private static @Nullable Duration minutes(String text) {
    try {
      long minutes = Long.parseLong(text.strip());
      return minutes > 0 && minutes <= MAX_TTL_MINUTES ? Duration.ofMinutes(minutes) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
