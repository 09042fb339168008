package wirewatch.esplugin;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.elasticsearch.ingest.IngestDocument;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.ArticleUrl;
import wirewatch.ingest.ContentHash;
import wirewatch.ingest.IndexDocument;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.url.AddressRule;
import wirewatch.ingest.url.Urls;

/** Writes an extracted article into an ingest document. */
final class DocumentWriter {
  private static final List<String> ADDRESS_FIELDS = List.of("url", "url.original", "url.full");

  private DocumentWriter() {}

  /** Returns the fields that the crawler's pipeline would write for the same page. */
  static Map<String, Object> toFields(Article article, SourceDocument sourceDocument) {
    Map<String, Object> fields =
        IndexDocument.of(
            article,
            location(article, sourceDocument),
            sourceDocument.firstSeen(),
            sourceDocument.arrived());
    if (sourceDocument.fetched() != null) {
      IndexDocument.publicationLag(article, sourceDocument.fetched())
          .ifPresent(lag -> fields.put("crawl", Map.of("lag_seconds", lag.toSeconds())));
    }
    return fields;
  }

  private static @Nullable ArticleUrl location(Article article, SourceDocument sourceDocument) {
    URI address = sourceDocument.url() == null ? article.canonicalUrl() : sourceDocument.url();
    if (address == null) {
      return null;
    }
    URI original = Objects.requireNonNullElse(sourceDocument.originalUrl(), address);
    return ArticleUrl.of(article, address, original);
  }

  /**
   * Writes the fields below {@code target}, or at the root if it is null. Existing objects are
   * merged, except {@code article}, which is replaced. Addresses that came with the document and
   * that the rule refuses are removed.
   */
  static void write(Map<String, Object> fields, IngestDocument document, @Nullable String target) {
    if (target == null) {
      cleanAddresses(document);
    }
    String parent = target == null ? "" : target + ".";
    fields.forEach(
        (name, value) -> {
          String path = parent + name;
          Object old = document.getFieldValue(path, Object.class, true);
          if (value instanceof Map<?, ?> object
              && old instanceof Map<?, ?>
              && !name.equals("article")) {
            object.forEach(
                (key, part) -> document.setFieldValue(path + "." + key, mutableCopy(part)));
          } else {
            document.setFieldValue(path, mutableCopy(value));
          }
        });
  }

  /** Sets the same id as the crawler's pipeline, so that a page that is sent again is replaced. */
  static void setId(Map<String, Object> fields, IngestDocument document) {
    boolean withoutId = document.getMetadata().getId() == null;
    if (withoutId && fields.get("url") instanceof Map<?, ?> url) {
      document.getMetadata().setId(ContentHash.of(String.valueOf(url.get("full"))));
    }
  }

  /** Replaces a string in {@code url}, as shippers send it, by the object of the schema. */
  static void convertUrlToObject(IngestDocument document) {
    cleanAddresses(document);
    String address = SourceDocument.text(document, "url");
    if (address != null) {
      document.setFieldValue("url", mutableCopy(Map.of("original", address)));
    }
  }

  /**
   * Brings the addresses that came with a document under {@link AddressRule}: one that is allowed
   * only without its session or tracking parameters is normalised, one that is refused is removed.
   */
  private static void cleanAddresses(IngestDocument document) {
    for (String field : ADDRESS_FIELDS) {
      String address = SourceDocument.text(document, field);
      if (address != null && AddressRule.check(address).isPresent()) {
        Urls.normalise(address)
            .ifPresentOrElse(
                allowed -> document.setFieldValue(field, allowed.toString()),
                () -> document.removeField(field));
      }
    }
  }

  /** Returns a deep mutable copy, because later processors may change the document. */
  static Object mutableCopy(Object value) {
    return switch (value) {
      case Map<?, ?> object -> {
        Map<Object, Object> copy = new LinkedHashMap<>();
        object.forEach((name, part) -> copy.put(name, mutableCopy(part)));
        yield copy;
      }
      case List<?> list -> {
        List<Object> copy = new ArrayList<>(list.size());
        list.forEach(part -> copy.add(mutableCopy(part)));
        yield copy;
      }
      default -> value;
    };
  }
}
