package wirewatch.crawler.listing;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import wirewatch.ingest.address.Addresses;

/** A {@code url} of a sitemap with its news extension, or a {@code sitemap} of an index. */
final class SitemapEntry {
  private final Element entry;
  private final Fields fields;
  private final URI page;

  SitemapEntry(Element entry, URI page) {
    this.entry = entry;
    this.fields = Fields.of(entry);
    this.page = page;
  }

  /** Returns the candidate; empty if the entry has no URL. */
  Optional<Candidate> candidate() {
    Fields news = fields.in("news:news");
    return address()
        .map(
            address ->
                new Candidate(
                    address,
                    Prose.text(news.text("news:title")),
                    Times.parse(news.text("news:publication_date")),
                    Times.parse(fields.text("lastmod")),
                    null,
                    List.of(),
                    Markup.language(news.in("news:publication").text("news:language")),
                    null,
                    Keywords.listed(news.text("news:keywords"))));
  }

  /** Returns the URL in {@code loc}, or in the text of the entry, as some sites have it. */
  Optional<URI> address() {
    String location = fields.text("loc");
    String address = location == null ? entry.ownText() : location;
    return address.isBlank() ? Optional.empty() : Addresses.resolve(page, address);
  }
}
