package wirewatch.crawler.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.listing.model.ArticleCandidate;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.PageHints;
import wirewatch.ingest.url.AddressRule;

/**
 * The metadata that a listing gives for a page, stored as JSON in the state and in the archive.
 *
 * @param listing the listing that gave the metadata
 */
public record ListingHints(PageHints hints, @Nullable URI listing) {
  private static final String ACCEPT_ALL = "all";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  public static ListingHints of(
      Source source, URI listing, ListingKind listingKind, ArticleCandidate articleCandidate) {
    boolean sitemap =
        listingKind == ListingKind.SITEMAP || listingKind == ListingKind.SITEMAP_INDEX;
    return new ListingHints(
        new PageHints(
            sitemap ? FieldOrigin.SITEMAP : FieldOrigin.FEED,
            articleCandidate.title(),
            articleCandidate.published(),
            articleCandidate.authors(),
            articleCandidate.language() == null ? source.language() : articleCandidate.language(),
            source.agency(),
            source.name(),
            source.country(),
            source.acceptAll(),
            List.of()),
        listing);
  }

  /** The metadata of a file in the folder of a source. */
  public static ListingHints ofFile(Source source) {
    return new ListingHints(
        new PageHints(
            FieldOrigin.FEED,
            null,
            null,
            List.of(),
            source.language(),
            source.agency(),
            source.name(),
            source.country(),
            source.acceptAll(),
            List.of()),
        null);
  }

  /** Returns the same metadata with the rights reservations of the page's site. */
  public ListingHints withOptOuts(List<String> optOuts) {
    return new ListingHints(hints.withOptOuts(optOuts), listing);
  }

  public String toJson() {
    ObjectNode node = JSON.createObjectNode();
    node.put("origin", hints.origin().name());
    put(node, "title", hints.title());
    put(node, "published", hints.published());
    put(node, "authors", hints.authors());
    put(node, "language", hints.language());
    put(node, "agency", hints.agency());
    put(node, "publisher", hints.publisher());
    put(node, "country", hints.country());
    put(node, "accept", hints.acceptAll() ? ACCEPT_ALL : null);
    put(node, "opt_out", hints.optOuts());
    put(node, "listing", listing);
    return node.toString();
  }

  /** Parses the output of {@link #toJson}; returns no hints if the JSON is invalid. */
  public static ListingHints parse(@Nullable String json) {
    try {
      JsonNode node = JSON.readTree(json == null ? "{}" : json);
      String published = text(node, "published");
      String listing = text(node, "listing");
      return new ListingHints(
          new PageHints(
              FieldOrigin.valueOf(node.path("origin").asText(FieldOrigin.FEED.name())),
              text(node, "title"),
              published == null ? null : Instant.parse(published),
              texts(node, "authors"),
              text(node, "language"),
              text(node, "agency"),
              text(node, "publisher"),
              text(node, "country"),
              ACCEPT_ALL.equals(text(node, "accept")),
              texts(node, "opt_out")),
          listing == null ? null : AddressRule.parse(listing).orElse(null));
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
      return new ListingHints(PageHints.NONE, null);
    }
  }

  private static void put(ObjectNode node, String name, @Nullable Object value) {
    if (value != null) {
      node.put(name, value.toString());
    }
  }

  private static void put(ObjectNode node, String name, List<String> values) {
    if (!values.isEmpty()) {
      values.forEach(node.putArray(name)::add);
    }
  }

  private static List<String> texts(JsonNode node, String name) {
    List<String> texts = new ArrayList<>();
    node.path(name).forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.path(name).isTextual() ? node.path(name).asText() : null;
  }
}
