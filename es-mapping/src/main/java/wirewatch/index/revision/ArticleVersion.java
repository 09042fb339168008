package wirewatch.index.revision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of one article, as stored.
 *
 * @param time when the first version was published, or when a later version was first captured
 * @param updateType the type of update declared by the wire: {@code correction}, {@code
 *     retraction}, …; null for none
 */
public record ArticleVersion(
    String url,
    @Nullable String publisher,
    int number,
    Instant time,
    Text text,
    @Nullable String updateType) {

  /** Headline and body; empty strings if absent. */
  public record Text(String headline, String body) {}

  /** Reads a document; ignores fields whose type differs from the schema. */
  public static ArticleVersion of(Map<String, Object> document) {
    Map<?, ?> article = part(document, "article");
    Map<?, ?> event = part(document, "event");
    int number = article.get("version") instanceof Number version ? version.intValue() : 1;
    Instant found = instant(number > 1 ? timeFound(document) : text(event, "created"));
    String published = text(article, "published");
    String publisher = text(article, "publisher");
    return new ArticleVersion(
        orEmpty(text(part(document, "url"), "full")),
        publisher == null ? text(part(document, "feed"), "name") : publisher,
        number,
        number > 1 || published == null ? found : instant(published),
        new Text(orEmpty(text(article, "headline")), orEmpty(text(article, "body"))),
        text(article, "update"));
  }

  /** When a later version was first captured; documents of old have only the time of writing. */
  private static @Nullable String timeFound(Map<String, Object> document) {
    return part(document, "crawl").get("captured") instanceof List<?> times
            && !times.isEmpty()
            && times.get(0) instanceof String first
        ? first
        : text(part(document, "event"), "ingested");
  }

  /** Returns the versions of all documents, earliest first. */
  public static List<ArticleVersion> chronological(List<Map<String, Object>> documents) {
    List<ArticleVersion> versions = new ArrayList<>();
    documents.forEach(document -> versions.add(of(document)));
    versions.sort(
        Comparator.comparing(ArticleVersion::time)
            .thenComparing(ArticleVersion::url)
            .thenComparingInt(ArticleVersion::number));
    return versions;
  }

  /**
   * Returns for each version the position of the version that it derives from: the previous version
   * of the same article, otherwise the first of the story; -1 for the first.
   */
  public static int[] findOrigins(List<ArticleVersion> timeLine) {
    Map<String, Integer> latest = new HashMap<>();
    int[] origins = new int[timeLine.size()];
    for (int i = 0; i < origins.length; i++) {
      Integer before = latest.put(timeLine.get(i).url(), i);
      origins[i] = before == null ? Math.min(0, i - 1) : before;
    }
    return origins;
  }

  private static Map<?, ?> part(Map<String, Object> document, String name) {
    return document.get(name) instanceof Map<?, ?> fields ? fields : Map.of();
  }

  private static @Nullable String text(Map<?, ?> fields, String name) {
    return fields.get(name) instanceof String text ? text : null;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Instant instant(@Nullable String text) {
    if (text == null) {
      return Instant.EPOCH;
    }
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }
}
