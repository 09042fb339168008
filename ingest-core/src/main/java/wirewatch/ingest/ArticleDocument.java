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
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Dateline;
import wirewatch.ingest.model.Dates;
import wirewatch.ingest.model.Labels;
import wirewatch.ingest.model.Names;
import wirewatch.ingest.model.Quote;

/** The {@code article} object of a document, in snake_case, empty fields omitted. */
public final class ArticleDocument {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private ArticleDocument() {}

  /** Maps, lists, strings, numbers and booleans only, in schema order. */
  public static Map<String, Object> of(Article article) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "headline", article.heading().headline());
    put(fields, "alternative_headline", article.heading().alternativeHeadline());
    put(fields, "lead", article.heading().lead());
    put(fields, "body", article.body());
    put(fields, "paragraphs", article.paragraphs().size());
    putCredit(fields, article.credit());
    put(fields, "dateline", dateline(article.dateline()));
    putDates(fields, article.dates());
    putLabels(fields, article.labels());
    put(fields, "urgency", article.status().urgency());
    put(fields, "pub_status", article.status().pubStatus());
    put(fields, "update", article.status().update());
    putNames(fields, article.names());
    put(fields, "quotes", article.quotes().stream().map(ArticleDocument::quote).toList());
    put(fields, "image_url", article.access().imageUrl());
    put(fields, "free_access", article.access().freeAccess());
    put(fields, "opt_out", article.access().optOut());
    put(fields, "word_count", Words.count(article.body()));
    Map<String, Object> provenance = new LinkedHashMap<>();
    article.provenance().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> provenance.put(entry.getKey(), entry.getValue().label()));
    put(fields, "provenance", provenance);
    put(fields, "content_hash", article.contentHash());
    put(fields, "fingerprint", article.fingerprint());
    return fields;
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

  private static @Nullable Map<String, Object> dateline(@Nullable Dateline dateline) {
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

  private static void putDates(Map<String, Object> fields, Dates dates) {
    Dates.Published published = dates.published();
    if (published != null) {
      boolean day = published.precision() == Dates.Precision.DAY;
      put(
          fields,
          "published",
          day ? published.time().toLocalDate().toString() : time(published.time()));
      put(fields, "published_precision", published.precision().name().toLowerCase(Locale.ROOT));
    }
    put(fields, "modified", dates.modified() == null ? null : time(dates.modified()));
  }

  private static String time(OffsetDateTime time) {
    return TIME.format(time);
  }

  private static void putLabels(Map<String, Object> fields, Labels labels) {
    put(fields, "language", labels.language());
    put(fields, "section", labels.section());
    put(fields, "genres", labels.genres());
    put(fields, "keywords", labels.keywords());
    put(fields, "terms", labels.terms());
    put(
        fields,
        "subjects",
        labels.subjects().stream()
            .map(subject -> Map.of("name", subject.name(), "qcode", subject.qcode()))
            .toList());
  }

  private static void putNames(Map<String, Object> fields, Names names) {
    put(fields, "people", names.people().stream().map(ArticleDocument::named).toList());
    put(
        fields,
        "organisations",
        names.organisations().stream().map(ArticleDocument::named).toList());
    List<Map<String, Object>> places = new ArrayList<>();
    for (Names.Place place : names.places()) {
      Map<String, Object> object = new LinkedHashMap<>();
      put(object, "name", place.name());
      put(object, "country_iso_code", place.countryIsoCode());
      Names.Geo geo = place.geo();
      put(object, "geo", geo == null ? null : Map.of("lat", geo.lat(), "lon", geo.lon()));
      put(object, "count", place.count());
      places.add(object);
    }
    put(fields, "places", places);
    put(fields, "country_iso_codes", names.countryIsoCodes());
  }

  private static Map<String, Object> named(Names.Named named) {
    return Map.of("name", named.name(), "count", named.count());
  }

  private static Map<String, Object> quote(Quote quote) {
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "text", quote.text());
    put(fields, "speaker", quote.speaker());
    put(fields, "cue", quote.cue());
    put(fields, "kind", quote.kind().label());
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
