package wirewatch.crawler.listing;

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
import wirewatch.ingest.address.Addresses;

/**
 * Reads RSS, RDF, Atom, sitemaps and sitemap indexes as a stream: each item is discarded after it
 * is read. The parser tolerates malformed XML and does not expand declared entities.
 */
final class XmlListing {
  private static final int MAX_DEPTH = 256;
  private static final long MAX_TTL_MINUTES = 7 * 24 * 60;

  private final URI page;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<URI> listings = new ArrayList<>();
  private final List<URI> sites = new ArrayList<>();
  private Kind kind = Kind.FEED;
  private int nameless;
  private @Nullable String language;
  private @Nullable Duration ttl;

  private XmlListing(URI page) {
    this.page = page;
  }

  static Draft read(String text, URI page) {
    XmlListing listing = new XmlListing(page);
    Parser parser = Parser.xmlParser().setMaxDepth(MAX_DEPTH);
    try (StreamParser stream = new StreamParser(parser)) {
      Iterator<Element> elements = stream.parse(Ampersands.escapeBare(text), "").iterator();
      while (elements.hasNext() && !listing.isFull()) {
        listing.take(elements.next());
      }
    }
    return listing.draft();
  }

  private boolean isFull() {
    return Math.max(candidates.size(), listings.size()) > Draft.MAX_CANDIDATES;
  }

  private Draft draft() {
    List<String> problems = new ArrayList<>();
    if (nameless > 0) {
      problems.add(nameless + " without an address");
    }
    return new Draft(kind, candidates, listings, sites, language, ttl, problems);
  }

  private void take(Element element) {
    switch (Vocabulary.name(element)) {
      case "item", "entry" -> {
        add(new FeedItem(element, page).candidate());
        element.empty();
      }
      case "url" -> takeAddress(element);
      case "sitemap" -> takeSitemap(element);
      case "link" -> takeSite(element);
      case "language", "dc:language" -> takeLanguage(element);
      case "ttl" -> ttl = minutes(element.wholeText());
      default -> {} // not relevant for a listing, or part of an item
    }
  }

  private void add(Optional<Candidate> candidate) {
    candidate.ifPresentOrElse(candidates::add, () -> nameless++);
  }

  private void takeAddress(Element element) {
    if (Fields.of(element).first("loc") != null) {
      kind = Kind.SITEMAP;
      add(new SitemapEntry(element, page).candidate());
      element.empty();
    }
  }

  private void takeSitemap(Element element) {
    kind = Kind.SITEMAP_INDEX;
    new SitemapEntry(element, page).address().ifPresentOrElse(listings::add, () -> nameless++);
    element.empty();
  }

  private void takeSite(Element link) {
    if (!isOfFeed(link)) {
      return;
    }
    String relation = Markup.attribute(link, "rel").toLowerCase(Locale.ROOT);
    if (relation.isEmpty() || relation.equals("alternate")) {
      String reference = link.hasAttr("href") ? Markup.attribute(link, "href") : link.wholeText();
      Addresses.resolve(Markup.base(link, page), reference).ifPresent(sites::add);
    }
  }

  private void takeLanguage(Element element) {
    if (isOfFeed(element) && language == null) {
      language = Markup.language(element.wholeText());
    }
  }

  private static boolean isOfFeed(Element element) {
    Element parent = element.parent();
    String name = parent == null ? "" : Vocabulary.name(parent);
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
