package wirewatch.crawler;

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
import wirewatch.crawler.listing.Candidate;
import wirewatch.crawler.listing.Kind;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Origin;

/**
 * The metadata that a listing gives for a page, stored as JSON in the state and in the archive.
 *
 * @param listing the listing that gave the metadata
 */
record Remarks(Hints hints, @Nullable URI listing) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  static Remarks of(Source source, URI listing, Kind kind, Candidate candidate) {
    boolean sitemap = kind == Kind.SITEMAP || kind == Kind.SITEMAP_INDEX;
    return new Remarks(
        new Hints(
            sitemap ? Origin.SITEMAP : Origin.FEED,
            candidate.title(),
            candidate.published(),
            candidate.authors(),
            candidate.language() == null ? source.language() : candidate.language(),
            source.agency(),
            source.name(),
            source.country()),
        listing);
  }

  String write() {
    ObjectNode node = JSON.createObjectNode();
    node.put("origin", hints.origin().name());
    put(node, "title", hints.title());
    put(node, "published", hints.published());
    if (!hints.authors().isEmpty()) {
      hints.authors().forEach(node.putArray("authors")::add);
    }
    put(node, "language", hints.language());
    put(node, "agency", hints.agency());
    put(node, "publisher", hints.publisher());
    put(node, "country", hints.country());
    put(node, "listing", listing);
    return node.toString();
  }

  /** Parses the output of {@link #write}; returns no hints if the JSON is invalid. */
  static Remarks read(@Nullable String json) {
    try {
      JsonNode node = JSON.readTree(json == null ? "{}" : json);
      List<String> authors = new ArrayList<>();
      node.path("authors").forEach(author -> authors.add(author.asText()));
      String published = text(node, "published");
      String listing = text(node, "listing");
      return new Remarks(
          new Hints(
              Origin.valueOf(node.path("origin").asText(Origin.FEED.name())),
              text(node, "title"),
              published == null ? null : Instant.parse(published),
              authors,
              text(node, "language"),
              text(node, "agency"),
              text(node, "publisher"),
              text(node, "country")),
          listing == null ? null : URI.create(listing));
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
      return new Remarks(Hints.NONE, null);
    }
  }

  private static void put(ObjectNode node, String name, @Nullable Object value) {
    if (value != null) {
      node.put(name, value.toString());
    }
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.path(name).isTextual() ? node.path(name).asText() : null;
  }
}
