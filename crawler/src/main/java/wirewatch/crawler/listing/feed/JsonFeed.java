package wirewatch.crawler.listing.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.model.ArticleCandidate;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.crawler.listing.model.ParsedListing;
import wirewatch.crawler.listing.text.ListingTextCleaner;
import wirewatch.crawler.listing.text.ListingTimeParser;
import wirewatch.crawler.listing.text.XmlAttributes;
import wirewatch.ingest.url.Urls;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
public final class JsonFeed {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_LISTED = 100;

  private JsonFeed() {}

  public static ParsedListing read(String text, URI page) {
    JsonNode feed;
    try {
      feed = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return ParsedListing.unreadable(
          ListingKind.FEED,
          "not JSON: " + ListingTextCleaner.normalizeSpace(e.getOriginalMessage()));
    }
    if (!feed.path("items").isArray()) {
      return ParsedListing.unreadable(ListingKind.FEED, "JSON without items, so no JSON Feed");
    }
    List<ArticleCandidate> candidates = new ArrayList<>();
    int nameless = 0;
    for (JsonNode item : feed.path("items")) {
      Optional<ArticleCandidate> candidate = toCandidate(item, page);
      candidate.ifPresent(candidates::add);
      nameless += candidate.isPresent() ? 0 : 1;
      if (candidates.size() > ParsedListing.MAX_CANDIDATES) {
        break;
      }
    }
    List<URI> sites = new ArrayList<>();
    address(feed, page, "home_page_url").ifPresent(sites::add);
    return new ParsedListing(
        ListingKind.FEED,
        candidates,
        List.of(),
        sites,
        XmlAttributes.language(string(feed, "language")),
        null,
        nameless == 0 ? List.of() : List.of(nameless + ParsedListing.WITHOUT_ADDRESS));
  }

  private static Optional<ArticleCandidate> toCandidate(JsonNode item, URI page) {
    return address(item, page, "url")
        .or(() -> address(item, page, "external_url"))
        .map(
            address ->
                new ArticleCandidate(
                    address,
                    ListingTextCleaner.stripMarkup(string(item, "title")),
                    ListingTimeParser.parse(string(item, "date_published")),
                    ListingTimeParser.parse(string(item, "date_modified")),
                    ListingTextCleaner.normalizeSpace(string(item, "id")),
                    authors(item),
                    XmlAttributes.language(string(item, "language")),
                    summary(item),
                    tags(item)));
  }

  private static Optional<URI> address(JsonNode node, URI page, String field) {
    String text = string(node, field);
    return text == null || text.isBlank() ? Optional.empty() : Urls.resolve(page, text);
  }

  private static @Nullable String summary(JsonNode item) {
    for (String field : List.of("summary", "content_text", "content_html")) {
      String text = ListingTextCleaner.stripMarkup(string(item, field));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static List<String> authors(JsonNode item) {
    List<String> names = new ArrayList<>();
    for (JsonNode author : item.path("authors")) {
      addName(names, author);
    }
    if (names.isEmpty()) {
      addName(names, item.path("author"));
    }
    return names;
  }

  private static void addName(List<String> names, JsonNode author) {
    String name =
        FeedAuthors.withoutMailAddress(
            ListingTextCleaner.stripMarkup(
                author.isTextual() ? author.asText() : string(author, "name")));
    if (name != null && names.size() < MAX_LISTED) {
      names.add(name);
    }
  }

  private static List<String> tags(JsonNode item) {
    List<String> tags = new ArrayList<>();
    for (JsonNode tag : item.path("tags")) {
      String text = tags.size() < MAX_LISTED ? ListingTextCleaner.stripMarkup(tag.asText()) : null;
      if (text != null) {
        tags.add(text);
      }
    }
    return tags;
  }

  private static @Nullable String string(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }
}
