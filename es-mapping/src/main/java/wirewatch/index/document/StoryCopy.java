package wirewatch.index.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a stored article that story assignment needs.
 *
 * @param agency the originator that its credit names
 * @param published time of publication; where only the day is known, clamped by the time first seen
 * @param story null for an article that has not been assigned to a story
 * @param storedVersion the index of the document and the version that was read
 */
public record StoryCopy(
    String id,
    List<String> fingerprint,
    @Nullable String publisher,
    @Nullable String agency,
    Instant published,
    StoredArticle.@Nullable Story story,
    StoredVersion storedVersion) {

  public static final List<String> SOURCE_FIELDS =
      List.of(
          "article.fingerprint",
          "article.agency",
          "article.publisher",
          "article.published",
          "article.published_precision",
          "event.created",
          "feed.name",
          "story");

  public StoryCopy {
    fingerprint = List.copyOf(fingerprint);
  }

  /** A document's index, sequence number and primary term, for optimistic concurrency control. */
  public record StoredVersion(String index, long sequenceNumber, long primaryTerm) {}

  public static StoryCopy of(JsonNode hit) {
    JsonNode source = hit.path("_source");
    JsonNode article = source.path("article");
    List<String> terms = new ArrayList<>();
    article.path("fingerprint").forEach(term -> terms.add(term.asText()));
    return new StoryCopy(
        hit.path("_id").asText(),
        terms,
        text(article.has("publisher") ? article.path("publisher") : source.at("/feed/name")),
        text(article.path("agency")),
        published(text(article.path("published")), instant(source.at("/event/created").asText())),
        story(source.path("story")),
        new StoredVersion(
            hit.path("_index").asText(),
            hit.path("_seq_no").asLong(),
            hit.path("_primary_term").asLong()));
  }

  /** Parses a document's publication time; a date alone is clamped by the time first seen. */
  static Instant published(@Nullable String text, Instant created) {
    if (text == null || text.isEmpty()) {
      return created;
    }
    return text.length() == 10 ? clampToDay(LocalDate.parse(text), created) : instant(text);
  }

  /** Returns the time first seen if it lies within the day, otherwise the nearer end of the day. */
  public static Instant clampToDay(LocalDate day, Instant seen) {
    Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
    if (seen.isBefore(start)) {
      return start;
    }
    return seen.isAfter(end) ? end : seen;
  }

  private static StoredArticle.@Nullable Story story(JsonNode story) {
    if (!story.hasNonNull("id")) {
      return null;
    }
    String first = story.path("first_published").asText();
    return new StoredArticle.Story(
        story.path("id").asText(),
        text(story.path("first_publisher")),
        first.isEmpty() ? null : instant(first),
        story.path("copies").asInt());
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }
}
