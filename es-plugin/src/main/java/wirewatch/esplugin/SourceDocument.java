package wirewatch.esplugin;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.elasticsearch.ingest.IngestDocument;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.model.PageHints;
import wirewatch.ingest.model.PlainText;
import wirewatch.ingest.url.Urls;

/**
 * The input of an extraction, copied from an ingest document, so that the extraction does not
 * access the document from another thread.
 *
 * @param field the field that held the text
 * @param url the URL of the page; null if unknown
 * @param originalUrl the URL that was requested first; null if unknown
 * @param fetched when the page was fetched; null if unknown
 * @param arrived when the document reached the node
 * @param hints values from schema fields that the document already has, treated like a listing's
 */
record SourceDocument(
    String field,
    String text,
    @Nullable URI url,
    @Nullable URI originalUrl,
    @Nullable Instant fetched,
    Instant arrived,
    PageHints hints) {

  static SourceDocument of(
      IngestDocument document, String field, String text, ArticleOptions options) {
    URI address = url(firstString(document, options.urlFields()));
    URI original = url(text(document, "url.original"));
    return new SourceDocument(
        field,
        text,
        address,
        original == null ? address : original,
        toInstant(firstValue(document, options.fetchedFields())),
        arrived(document),
        hints(document));
  }

  /** Returns when the page was fetched, or when the document arrived if that is unknown. */
  Instant firstSeen() {
    return fetched == null ? arrived : fetched;
  }

  ExtractionResult extract(ArticleExtractor articleExtractor, ContentFormat contentFormat) {
    return contentFormat.isHtml(text)
        ? articleExtractor.extract(new HtmlPage(text, url, firstSeen(), Map.of(), hints))
        : articleExtractor.extract(new PlainText(text, url, firstSeen(), hints));
  }

  /** Returns the name of the first field that holds a string; null if none does. */
  static @Nullable String firstStringField(IngestDocument document, List<String> fields) {
    for (String field : fields) {
      if (text(document, field) != null) {
        return field;
      }
    }
    return null;
  }

  static @Nullable String text(IngestDocument document, String field) {
    return document.getFieldValue(field, Object.class, true) instanceof String text ? text : null;
  }

  private static @Nullable String firstString(IngestDocument document, List<String> fields) {
    String field = firstStringField(document, fields);
    return field == null ? null : text(document, field);
  }

  private static @Nullable Object firstValue(IngestDocument document, List<String> fields) {
    for (String field : fields) {
      Object value = document.getFieldValue(field, Object.class, true);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable URI url(@Nullable String text) {
    return text == null ? null : Urls.normalise(text).orElse(null);
  }

  private static Instant arrived(IngestDocument document) {
    Object time = document.getIngestMetadata().get("timestamp");
    return time instanceof ZonedDateTime zoned ? zoned.toInstant() : Instant.now();
  }

  private static PageHints hints(IngestDocument document) {
    return new PageHints(
        FieldOrigin.FEED,
        text(document, "article.headline"),
        toInstant(document.getFieldValue("article.published", Object.class, true)),
        strings(document.getFieldValue("article.authors", Object.class, true)),
        text(document, "article.language"),
        text(document, "article.agency"),
        text(document, "feed.name"),
        text(document, "feed.country_iso_code"));
  }

  private static List<String> strings(@Nullable Object value) {
    if (value instanceof String one) {
      return List.of(one);
    }
    return value instanceof List<?> list
        ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }

  /** Parses ISO 8601 with an offset or epoch milliseconds; returns null for anything else. */
  private static @Nullable Instant toInstant(@Nullable Object value) {
    try {
      return switch (value) {
        case String text -> OffsetDateTime.parse(text).toInstant();
        case Number millis -> Instant.ofEpochMilli(millis.longValue());
        case ZonedDateTime zoned -> zoned.toInstant();
        case null, default -> null;
      };
    } catch (DateTimeException e) {
      return null;
    }
  }
}
