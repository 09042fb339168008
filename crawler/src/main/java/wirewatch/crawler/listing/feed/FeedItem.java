package wirewatch.crawler.listing.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.model.ArticleCandidate;
import wirewatch.crawler.listing.text.ListingTextCleaner;
import wirewatch.crawler.listing.text.ListingTimeParser;
import wirewatch.crawler.listing.text.XmlAttributes;
import wirewatch.ingest.url.Urls;

/** An {@code item} of RSS or RDF, an {@code entry} of Atom. */
final class FeedItem {
  private static final List<String> TITLE = List.of("title", "dc:title", "media:title");
  private static final List<String> SUMMARY =
      List.of(
          "summary",
          "description",
          "dc:description",
          "itunes:summary",
          "media:description",
          "content:encoded",
          "content",
          "xhtml:body",
          "body",
          "fullitem");
  private static final List<String> PUBLISHED =
      List.of(
          "pubdate",
          "published",
          "issued",
          "dc:date",
          "dcterms:issued",
          "prism:publicationdate",
          "dcterms:created",
          "created",
          "date");
  private static final List<String> UPDATED =
      List.of("updated", "modified", "dcterms:modified", "prism:modificationdate", "lastmod");
  private static final List<String> GUID = List.of("guid", "id", "dc:identifier");
  private static final List<String> LANGUAGE = List.of("dc:language", "language");
  private static final List<String> ORIGINAL = List.of("feedburner:origlink", "pheedo:origlink");

  private final Element item;
  private final ChildElements childElements;
  private final URI page;

  FeedItem(Element item, URI page) {
    this.item = item;
    this.childElements = ChildElements.of(item);
    this.page = page;
  }

  /** Returns the candidate; empty if the item has no URL. */
  Optional<ArticleCandidate> toCandidate() {
    return address()
        .map(
            address ->
                new ArticleCandidate(
                    address,
                    text(TITLE),
                    time(PUBLISHED),
                    time(UPDATED),
                    guid(),
                    FeedAuthors.of(childElements),
                    language(),
                    text(SUMMARY),
                    FeedKeywords.of(childElements)));
  }

  private Optional<URI> address() {
    URI base = XmlAttributes.baseAddress(item, page);
    String original = childElements.text(ORIGINAL);
    Optional<URI> address = original == null ? Optional.empty() : resolve(base, original);
    return address.or(() -> fromLinks(base)).or(() -> fromIdentifier(base));
  }

  private Optional<URI> fromLinks(URI base) {
    Optional<URI> found = Optional.empty();
    for (Element link : childElements.all("link")) {
      String reference = link.hasAttr("href") ? alternateReference(link) : link.wholeText();
      if (reference.isBlank()) {
        continue;
      }
      Optional<URI> address = resolve(XmlAttributes.baseAddress(link, page), reference);
      if (address.isPresent() && isPage(link)) {
        return address;
      }
      found = found.isPresent() ? found : address;
    }
    String own = XmlAttributes.attribute(item, "href");
    return found.isPresent() || own.isEmpty() ? found : resolve(base, own);
  }

  /** Ignores Atom links of other relations than {@code alternate}. */
  private static String alternateReference(Element link) {
    String relation = XmlAttributes.attribute(link, "rel").toLowerCase(Locale.ROOT);
    return relation.isEmpty() || relation.equals("alternate")
        ? XmlAttributes.attribute(link, "href")
        : "";
  }

  private static boolean isPage(Element link) {
    String type = XmlAttributes.attribute(link, "type").toLowerCase(Locale.ROOT);
    return type.isEmpty() || type.contains("html");
  }

  /** Returns the identifier if it is a URL, unless RSS declares that it is not a permalink. */
  private Optional<URI> fromIdentifier(URI base) {
    Element guid = childElements.first("guid");
    if (guid != null) {
      boolean permanent = !XmlAttributes.attribute(guid, "isPermaLink").equalsIgnoreCase("false");
      return permanent ? absolute(base, guid.wholeText()) : Optional.empty();
    }
    Element id = childElements.first("id");
    String about = XmlAttributes.attribute(item, "rdf:about");
    return absolute(base, id == null ? about : id.wholeText());
  }

  private static Optional<URI> absolute(URI base, String text) {
    return text.strip().startsWith("http") ? resolve(base, text) : Optional.empty();
  }

  private static Optional<URI> resolve(URI base, String reference) {
    return reference.isBlank() ? Optional.empty() : Urls.resolve(base, reference);
  }

  private @Nullable String guid() {
    String guid = ListingTextCleaner.normalizeSpace(childElements.text(GUID));
    String about = XmlAttributes.attribute(item, "rdf:about");
    return guid != null || about.isEmpty() ? guid : about;
  }

  private @Nullable String language() {
    String language = XmlAttributes.language(childElements.text(LANGUAGE));
    return language != null ? language : XmlAttributes.language(item);
  }

  private @Nullable Instant time(List<String> names) {
    for (String name : names) {
      Instant time = ListingTimeParser.parse(childElements.text(name));
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  private @Nullable String text(List<String> names) {
    for (String name : names) {
      for (Element child : childElements.all(name)) {
        String text = ListingTextCleaner.stripMarkup(content(child));
        if (text != null) {
          return text;
        }
      }
    }
    return null;
  }

  /** Returns the markup, which is escaped, inline or, in Atom 0.3, in Base64. */
  private static String content(Element element) {
    if (!XmlAttributes.attribute(element, "mode").equalsIgnoreCase("base64")) {
      return element.childrenSize() == 0 ? element.wholeText() : element.html();
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(element.wholeText());
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return element.wholeText();
    }
  }
}
