package wirewatch.crawler.listing;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import wirewatch.crawler.listing.feed.JsonFeed;
import wirewatch.crawler.listing.feed.TextSitemap;
import wirewatch.crawler.listing.feed.XmlListing;
import wirewatch.crawler.listing.model.FetchedListing;
import wirewatch.crawler.listing.model.Listing;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.crawler.listing.model.ParsedListing;
import wirewatch.crawler.listing.section.FeedAutodiscovery;
import wirewatch.crawler.listing.section.SectionPage;
import wirewatch.crawler.listing.text.ListingDecoder;

/** Reads feeds, sitemaps and section pages; never throws, whatever the bytes are. */
public final class ListingReader {

  /** Reads one listing; candidates on other sites are left out and counted. */
  public Listing read(FetchedListing page) {
    return read(page, Set.of());
  }

  /**
   * Reads one listing of a source that may name articles on other sites.
   *
   * @param sites the registered domains that the source allows besides the listing's own; {@code *}
   *     allows all
   */
  public Listing read(FetchedListing page, Set<String> sites) {
    ParsedListing parsedListing;
    try {
      parsedListing = parse(page);
    } catch (RuntimeException e) {
      ListingKind listingKind = page.kind() == null ? ListingKind.FEED : page.kind();
      parsedListing = ParsedListing.unreadable(listingKind, "could not be read: " + e);
    }
    return new SiteFilter(page, parsedListing, sites).filter(parsedListing);
  }

  private static ParsedListing parse(FetchedListing page) {
    byte[] body = GzipUnpacker.isGzip(page.body()) ? GzipUnpacker.unpack(page.body()) : page.body();
    String text = ListingDecoder.decode(body, page.contentType());
    return switch (ListingFormat.detect(text)) {
      case XML -> XmlListing.read(text, page.address());
      case JSON -> JsonFeed.read(text, page.address());
      case TEXT -> TextSitemap.read(text);
      case HTML -> parseHtml(text, page);
    };
  }

  private static ParsedListing parseHtml(String text, FetchedListing page) {
    if (text.isBlank()) {
      return ParsedListing.unreadable(
          page.kind() == null ? ListingKind.FEED : page.kind(), "empty");
    }
    Document document = Jsoup.parse(text, page.address().toString());
    List<URI> listings = FeedAutodiscovery.find(document, page.address());
    ListingKind listingKind = page.kind() == null ? ListingKind.SECTION : page.kind();
    return switch (listingKind) {
      case SECTION -> SectionPage.read(document, page, listings);
      case FEED -> unexpectedPage(listingKind, "feed", listings);
      case SITEMAP, SITEMAP_INDEX -> unexpectedPage(listingKind, "sitemap", listings);
    };
  }

  private static ParsedListing unexpectedPage(
      ListingKind listingKind, String wanted, List<URI> listings) {
    String problem = "a web page came instead of a " + wanted;
    return new ParsedListing(
        listingKind, List.of(), listings, List.of(), null, null, List.of(problem));
  }
}
