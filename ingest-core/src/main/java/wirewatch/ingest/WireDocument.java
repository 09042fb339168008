package wirewatch.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Dates;

/**
 * The Elasticsearch document of an article, without feed and alert fields: {@code @timestamp},
 * {@code event}, {@code url} and {@code article}, in schema order, empty fields omitted.
 */
public final class WireDocument {
  private WireDocument() {}

  /**
   * The document of a new article: version 1.
   *
   * @param location null if the URL is unknown; {@code url} is then omitted
   * @param first when the page was first fetched
   * @param ingested when the document is created
   */
  public static Map<String, Object> of(
      Article article, @Nullable Location location, Instant first, Instant ingested) {
    Map<String, Object> fields = ArticleDocument.of(article);
    fields.put("version", 1);
    Map<String, Object> document = new LinkedHashMap<>();
    Object published = fields.get("published");
    String created = time(first);
    document.put("@timestamp", published == null ? created : published);
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("created", created);
    event.put("ingested", time(ingested));
    document.put("event", event);
    if (location != null) {
      document.put("url", url(location));
    }
    document.put("article", fields);
    return document;
  }

  private static Map<String, Object> url(Location location) {
    Map<String, Object> url = new LinkedHashMap<>();
    url.put("full", location.full().toString());
    if (location.full().getHost() != null) {
      url.put("domain", location.full().getHost());
    }
    if (location.registeredDomain() != null) {
      url.put("registered_domain", location.registeredDomain());
    }
    url.put("original", location.original().toString());
    return url;
  }

  /** From publication to fetch; empty if the page states no time of day, or a later time. */
  public static Optional<Duration> lag(Article article, Instant fetched) {
    Dates.Published published = article.dates().published();
    if (published == null || published.precision() == Dates.Precision.DAY) {
      return Optional.empty();
    }
    Duration lag = Duration.between(published.time().toInstant(), fetched);
    return lag.isNegative() ? Optional.empty() : Optional.of(lag);
  }

  /** ISO 8601 in UTC with milliseconds, the resolution of Elasticsearch dates. */
  public static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
