package wirewatch.crawler.listing.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import wirewatch.crawler.listing.model.ArticleCandidate;
import wirewatch.crawler.listing.text.ListingTextCleaner;
import wirewatch.crawler.listing.text.ListingTimeParser;
import wirewatch.crawler.listing.text.XmlAttributes;
import wirewatch.ingest.url.Urls;

/** A {@code url} of a sitemap with its news extension, or a {@code sitemap} of an index. */
final class SitemapEntry {
  private final Element entry;
  private final ChildElements childElements;
  private final URI page;

  SitemapEntry(Element entry, URI page) {
    this.entry = entry;
    this.childElements = ChildElements.of(entry);
    this.page = page;
  }

  /** Returns the candidate; empty if the entry has no URL. */
  Optional<ArticleCandidate> toCandidate() {
    ChildElements news = childElements.childrenOf("news:news");
    return address()
        .map(
            address ->
                new ArticleCandidate(
                    address,
                    ListingTextCleaner.stripMarkup(news.text("news:title")),
                    ListingTimeParser.parse(news.text("news:publication_date")),
                    ListingTimeParser.parse(childElements.text("lastmod")),
                    null,
                    List.of(),
                    XmlAttributes.language(
                        news.childrenOf("news:publication").text("news:language")),
                    null,
                    FeedKeywords.parseList(news.text("news:keywords"))));
  }

  /** Returns the URL in {@code loc}, or in the text of the entry, as some sites have it. */
  Optional<URI> address() {
    String location = childElements.text("loc");
    String address = location == null ? entry.ownText() : location;
    return address.isBlank() ? Optional.empty() : Urls.resolve(page, address);
  }
}
