package wirewatch.crawler.listing;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.address.Addresses;

/** A {@code url} of a sitemap with its news extension, a {@code sitemap} of an index. */
final class SitemapEntry {
  private final Element entry;
  private final URI page;

  SitemapEntry(Element entry, URI page) {
    this.entry = entry;
    this.page = page;
  }

  /** The candidate; empty if the entry names no address. */
  Optional<Candidate> candidate() {
    Element news = Markup.child(entry, "news:news");
    Element publication = news == null ? null : Markup.child(news, "news:publication");
    return address()
        .map(
            address ->
                new Candidate(
                    address,
                    Prose.text(text(news, "news:title")),
                    Times.parse(text(news, "news:publication_date")),
                    Times.parse(text(entry, "lastmod")),
                    null,
                    List.of(),
                    Markup.language(text(publication, "news:language")),
                    null,
                    Keywords.listed(text(news, "news:keywords"))));
  }

  Optional<URI> address() {
    String location = text(entry, "loc");
    String address = location == null ? entry.ownText() : location;
    return address.isBlank() ? Optional.empty() : Addresses.resolve(page, address);
  }

  private static @Nullable String text(@Nullable Element parent, String name) {
    return parent == null ? null : Markup.first(parent, List.of(name));
  }
}
