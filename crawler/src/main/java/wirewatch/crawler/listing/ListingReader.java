package wirewatch.crawler.listing;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads feeds, sitemaps and section pages; never throws, whatever the bytes are. */
public final class ListingReader {

  /** Reads one listing; candidates on other sites are left out and counted. */
  public Listing read(ListingPage page) {
    return read(page, Set.of());
  }

  /**
   * Reads one listing of a source that may name articles on other sites.
   *
   * @param sites the registered domains that the source allows besides the listing's own; {@code *}
   *     allows all
   */
  public Listing read(ListingPage page, Set<String> sites) {
    Draft draft;
    try {
      draft = draft(page);
    } catch (RuntimeException e) {
      Kind kind = page.kind() == null ? Kind.FEED : page.kind();
      draft = Draft.broken(kind, "could not be read: " + e);
    }
    return new SiteGuard(page, draft, sites).listing(draft);
  }

  private static Draft draft(ListingPage page) {
    byte[] body = Gzip.is(page.body()) ? Gzip.unpack(page.body()) : page.body();
    String text = Decoding.text(body, page.contentType());
    return switch (Form.of(text)) {
      case XML -> XmlListing.read(text, page.address());
      case JSON -> JsonFeed.read(text, page.address());
      case TEXT -> TextSitemap.read(text);
      case HTML -> html(text, page);
    };
  }

  private static Draft html(String text, ListingPage page) {
    if (text.isBlank()) {
      return Draft.broken(page.kind() == null ? Kind.FEED : page.kind(), "empty");
    }
    Document document = Jsoup.parse(text, page.address().toString());
    List<URI> listings = Autodiscovery.of(document, page.address());
    Kind kind = page.kind() == null ? Kind.SECTION : page.kind();
    return switch (kind) {
      case SECTION -> SectionPage.read(document, page, listings);
      case FEED -> instead(kind, "feed", listings);
      case SITEMAP, SITEMAP_INDEX -> instead(kind, "sitemap", listings);
    };
  }

  private static Draft instead(Kind kind, String wanted, List<URI> listings) {
    String problem = "a web page came instead of a " + wanted;
    return new Draft(kind, List.of(), listings, List.of(), null, null, List.of(problem));
  }
}
