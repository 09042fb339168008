package wirewatch.crawler.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.model.FetchedListing;
import wirewatch.crawler.listing.text.ListingDecoder;
import wirewatch.crawler.listing.text.ListingTextCleaner;
import wirewatch.ingest.url.Urls;

/** The name that a site gives itself in a feed or on a page. */
public final class SiteTitle {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_LENGTH = 60;
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|·•:»–—-]+\\s+|\\s*[|»]\\s*|:\\s+");
  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private SiteTitle() {}

  /**
   * Returns the title of a feed, or of a page its site name, or else the part of the page's title
   * that resembles the host; empty if there is none. At most 60 characters; never throws.
   */
  public static Optional<String> find(FetchedListing page) {
    try {
      return Optional.ofNullable(ListingTextCleaner.stripMarkup(rawTitle(page)))
          .map(title -> title.substring(0, Math.min(title.length(), MAX_LENGTH)).strip());
    } catch (RuntimeException e) {
      return Optional.empty(); // a broken file has no title
    }
  }

  private static @Nullable String rawTitle(FetchedListing page) {
    byte[] body = GzipUnpacker.isGzip(page.body()) ? GzipUnpacker.unpack(page.body()) : page.body();
    String text = ListingDecoder.decode(body, page.contentType());
    return switch (ListingFormat.detect(text)) {
      case XML -> titleOfXml(text);
      case JSON -> titleOfJson(text);
      case HTML -> titleOfPage(Jsoup.parse(text), page.address());
      case TEXT -> null;
    };
  }

  private static @Nullable String titleOfXml(String text) {
    Element title =
        Jsoup.parse(text, "", Parser.xmlParser()).selectFirst("channel > title, feed > title");
    return title == null ? null : title.wholeText();
  }

  private static @Nullable String titleOfJson(String text) {
    try {
      return JSON.readTree(text).path("title").textValue();
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static @Nullable String titleOfPage(Document document, URI address) {
    for (String query : List.of("meta[property=og:site_name]", "meta[name=application-name]")) {
      Element meta = document.selectFirst(query);
      if (meta != null && !meta.attr("content").isBlank()) {
        return meta.attr("content");
      }
    }
    return document.title().isBlank() ? null : partLikeHost(document.title(), address);
  }

  /** Of {@code Home | The Harbour Post}, the part that names {@code harbourpost.example}. */
  private static String partLikeHost(String title, URI address) {
    String domain = letters(Urls.registeredDomain(Urls.host(address)).split("\\.", -1)[0]);
    List<String> parts = List.of(SEPARATOR.split(title, -1));
    return parts.stream()
        .filter(part -> !letters(part).isEmpty())
        .filter(part -> letters(part).contains(domain) || domain.contains(letters(part)))
        .findFirst()
        .orElse(title);
  }

  private static String letters(String text) {
    return NO_LETTER_OR_DIGIT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
