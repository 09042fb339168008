package wirewatch.index.document;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.IndexDocument;
import wirewatch.ingest.IndexLanguages;

/** Builds the document of an article, in the order of the schema, without empty fields. */
public final class StoredArticleDocument {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyyy.MM", Locale.ROOT).withZone(ZoneOffset.UTC);

  private StoredArticleDocument() {}

  /** Returns the index name of an article: by its language and the month it was first seen. */
  public static String indexName(StoredArticle article, Instant firstSeen) {
    return indexName(article.article().classification().language(), firstSeen);
  }

  /** Returns the index name of an article in a language, a BCP 47 tag. */
  public static String indexName(@Nullable String language, Instant firstSeen) {
    return "wirewatch-articles-" + IndexLanguages.of(language) + "-" + MONTH.format(firstSeen);
  }

  /** Builds the document of a new article: version 1, first seen when it was fetched. */
  public static Map<String, Object> of(StoredArticle stored, Instant now) {
    Map<String, Object> document =
        IndexDocument.of(stored.article(), stored.location(), stored.fetch().firstFetched(), now);
    ListScreening screening = stored.screening();
    if (screening != null) {
      document.put("article", withScreening(document.get("article"), screening));
    }
    StoredArticle.Story known = stored.story();
    Instant published =
        StoryCopy.published(
            String.valueOf(document.get("@timestamp")), stored.fetch().firstFetched());
    put(document, "story", known == null ? null : storyFields(known, published));
    document.put("feed", feedFields(stored.feed()));
    put(document, "crawl", crawlFields(stored.fetch()));
    put(document, "watch", watchFields(stored));
    return document;
  }

  private static Map<String, Object> withScreening(
      @Nullable Object articleFields, ListScreening screening) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (articleFields instanceof Map<?, ?> known) {
      known.forEach((name, value) -> fields.put(String.valueOf(name), value));
    }
    fields.putAll(screening.toFields());
    return fields;
  }

  /** Builds the story object of a copy that was published at a given time. */
  public static Map<String, Object> storyFields(StoredArticle.Story story, Instant published) {
    Instant first = story.firstPublished();
    Long lag = first == null ? null : Math.max(0, Duration.between(first, published).toSeconds());
    return object(
        "id", story.id(),
        "first_publisher", story.firstPublisher(),
        "first_published", first == null ? null : IndexDocument.formatTime(first),
        "copies", story.copies(),
        "lag_seconds", lag);
  }

  private static Map<String, Object> feedFields(StoredArticle.Feed feed) {
    return object(
        "id", feed.id(),
        "name", feed.name(),
        "country_iso_code", feed.countryIsoCode(),
        "listing", feed.listing() == null ? null : feed.listing().toString());
  }

  private static @Nullable Map<String, Object> crawlFields(StoredArticle.Fetch fetch) {
    Map<String, Object> fields =
        object(
            "lag_seconds",
            fetch.lag() == null ? null : fetch.lag().toSeconds(),
            "warc",
            fetch.warcLocation());
    return fields.isEmpty() ? null : fields;
  }

  private static @Nullable Map<String, Object> watchFields(StoredArticle stored) {
    return stored.watchIds().isEmpty() ? null : object("ids", stored.watchIds());
  }

  private static Map<String, Object> object(@Nullable Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      put(fields, String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value);
    }
  }
}
