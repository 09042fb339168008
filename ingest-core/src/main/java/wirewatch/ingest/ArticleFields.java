package wirewatch.ingest;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Classification;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Dateline;
import wirewatch.ingest.model.ItemMetadata;
import wirewatch.ingest.model.NamedEntities;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.ingest.model.Quote;
import wirewatch.ingest.model.ReadingQuality;

/** The {@code article} object of a document, in snake_case, empty fields omitted. */
public final class ArticleFields {
  private static final DateTimeFormatter TIME_FORMAT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private ArticleFields() {}

  /** Maps, lists, strings, numbers and booleans only, in schema order. */
  public static Map<String, Object> of(Article article) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "headline", article.heading().headline());
    put(fields, "alternative_headline", article.heading().alternativeHeadline());
    put(fields, "social_headline", article.heading().socialHeadline());
    put(fields, "lead", article.heading().lead());
    put(fields, "body", article.body());
    put(fields, "paragraphs", article.paragraphs().size());
    putCredit(fields, article.credit());
    put(fields, "dateline", datelineFields(article.dateline()));
    putDates(fields, article.dates());
    putClassification(fields, article.classification());
    put(fields, "urgency", article.wireStatus().urgency());
    put(fields, "pub_status", article.wireStatus().pubStatus());
    put(fields, "update", article.wireStatus().update());
    putItem(fields, article.item());
    putNamedEntities(fields, article.namedEntities());
    put(fields, "quotes", article.quotes().stream().map(ArticleFields::quoteFields).toList());
    put(fields, "image_url", article.pageAccess().imageUrl());
    put(fields, "free_access", article.pageAccess().freeAccess());
    put(fields, "opt_out", article.pageAccess().optOuts());
    put(fields, "word_count", WordCounter.count(article.body()));
    Map<String, Object> provenance = new LinkedHashMap<>();
    article.provenance().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> provenance.put(entry.getKey(), entry.getValue().documentName()));
    put(fields, "provenance", provenance);
    put(fields, "content_hash", article.contentHash());
    put(fields, "fingerprint", article.fingerprint());
    put(fields, "truncated", article.truncated());
    putQuality(fields, article.quality());
    return fields;
  }

  private static void putQuality(Map<String, Object> fields, @Nullable ReadingQuality quality) {
    if (quality != null) {
      put(fields, "quality", Math.round(quality.score() * 100) / 100.0);
      put(fields, "quality_reasons", quality.reasons());
    }
  }

  private static void putItem(Map<String, Object> fields, ItemMetadata item) {
    put(fields, "item_id", item.guid());
    put(fields, "item_version", item.version());
    put(fields, "slugline", item.slugline());
    put(fields, "embargoed", item.embargoed() == null ? null : formatTime(item.embargoed()));
    put(fields, "editor_notes", item.editorNotes());
  }

  private static void putCredit(Map<String, Object> fields, Credit credit) {
    put(fields, "byline", credit.byline());
    put(fields, "authors", credit.authors());
    put(fields, "creditline", credit.creditline());
    put(fields, "agency", credit.agency());
    put(fields, "publisher", credit.publisher());
    put(fields, "syndication", credit.syndication());
    put(fields, "copyright_holder", credit.copyrightHolder());
    put(fields, "usage_terms", credit.usageTerms());
  }

  private static @Nullable Map<String, Object> datelineFields(@Nullable Dateline dateline) {
    if (dateline == null) {
      return null;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "text", dateline.text());
    put(fields, "place", dateline.place());
    put(fields, "country_iso_code", dateline.countryIsoCode());
    put(fields, "date", dateline.date() == null ? null : dateline.date().toString());
    return fields;
  }

  private static void putDates(Map<String, Object> fields, PublicationDates publicationDates) {
    PublicationDates.PublicationTime publicationTime = publicationDates.published();
    if (publicationTime != null) {
      boolean day = publicationTime.precision() == PublicationDates.Precision.DAY;
      put(
          fields,
          "published",
          day
              ? publicationTime.time().toLocalDate().toString()
              : formatTime(publicationTime.time()));
      put(
          fields,
          "published_precision",
          publicationTime.precision().name().toLowerCase(Locale.ROOT));
    }
    put(
        fields,
        "modified",
        publicationDates.modified() == null ? null : formatTime(publicationDates.modified()));
  }

  private static String formatTime(OffsetDateTime time) {
    return TIME_FORMAT.format(time);
  }

  private static void putClassification(Map<String, Object> fields, Classification classification) {
    put(fields, "language", classification.language());
    put(fields, "section", classification.section());
    put(fields, "genres", classification.genres());
    put(fields, "keywords", classification.keywords());
    put(fields, "terms", classification.terms());
    put(
        fields,
        "subjects",
        classification.subjects().stream()
            .map(subject -> Map.of("name", subject.name(), "qcode", subject.qcode()))
            .toList());
  }

  private static void putNamedEntities(Map<String, Object> fields, NamedEntities namedEntities) {
    put(
        fields,
        "people",
        namedEntities.people().stream().map(ArticleFields::personFields).toList());
    put(
        fields,
        "organisations",
        namedEntities.organisations().stream().map(ArticleFields::entityFields).toList());
    List<Map<String, Object>> places = new ArrayList<>();
    for (NamedEntities.MentionedPlace mentionedPlace : namedEntities.places()) {
      Map<String, Object> object = new LinkedHashMap<>();
      put(object, "name", mentionedPlace.name());
      put(object, "country_iso_code", mentionedPlace.countryIsoCode());
      NamedEntities.GeoPoint geoPoint = mentionedPlace.geo();
      put(
          object,
          "geo",
          geoPoint == null ? null : Map.of("lat", geoPoint.lat(), "lon", geoPoint.lon()));
      put(object, "count", mentionedPlace.count());
      places.add(object);
    }
    put(fields, "places", places);
    put(fields, "country_iso_codes", namedEntities.countryIsoCodes());
  }

  private static Map<String, Object> personFields(NamedEntities.NamedEntity person) {
    return Map.of("name", person.name(), "key", person.key(), "count", person.count());
  }

  private static Map<String, Object> entityFields(NamedEntities.NamedEntity namedEntity) {
    return Map.of("name", namedEntity.name(), "count", namedEntity.count());
  }

  private static Map<String, Object> quoteFields(Quote quote) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "text", quote.text());
    put(fields, "speaker", quote.speaker());
    put(fields, "cue", quote.cue());
    put(fields, "kind", quote.kind().documentName());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    boolean empty =
        value == null
            || (value instanceof Collection<?> list && list.isEmpty())
            || (value instanceof Map<?, ?> map && map.isEmpty())
            || (value instanceof String text && text.isEmpty());
    if (!empty) {
      fields.put(name, value);
    }
  }
}
