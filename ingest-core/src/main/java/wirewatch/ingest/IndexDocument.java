package wirewatch.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.PublicationDates;

/**
 * The Elasticsearch document of an article, without feed and alert fields: {@code @timestamp},
 * {@code event}, {@code url} and {@code article}, in schema order, empty fields omitted.
 */
public final class IndexDocument {
  private IndexDocument() {}

  /**
   * The document of a new article: version 1.
   *
   * @param articleUrl null if the URL is unknown; {@code url} is then omitted
   * @param first when the page was first fetched
   * @param ingested when the document is created
   */
  public static Map<String, Object> of(
      Article article, @Nullable ArticleUrl articleUrl, Instant first, Instant ingested) {
    Map<String, Object> fields = ArticleFields.of(article);
    fields.put("version", 1);
    Map<String, Object> document = new LinkedHashMap<>();
    Object published = fields.get("published");
    String created = formatTime(first);
    document.put("@timestamp", published == null ? created : published);
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("created", created);
    event.put("ingested", formatTime(ingested));
    document.put("event", event);
    if (articleUrl != null) {
      document.put("url", urlFields(articleUrl));
    }
    document.put("article", fields);
    return document;
  }

  private static Map<String, Object> urlFields(ArticleUrl articleUrl) {
    Map<String, Object> url = new LinkedHashMap<>();
    url.put("full", articleUrl.full().toString());
    if (articleUrl.full().getHost() != null) {
      url.put("domain", articleUrl.full().getHost());
    }
    if (articleUrl.registeredDomain() != null) {
      url.put("registered_domain", articleUrl.registeredDomain());
    }
    url.put("original", articleUrl.original().toString());
    return url;
  }

  /** From publication to fetch; empty if the page states no time of day, or a later time. */
  public static Optional<Duration> publicationLag(Article article, Instant fetched) {
    PublicationDates.PublicationTime publicationTime = article.dates().published();
    if (publicationTime == null || publicationTime.precision() == PublicationDates.Precision.DAY) {
      return Optional.empty();
    }
    Duration lag = Duration.between(publicationTime.time().toInstant(), fetched);
    return lag.isNegative() ? Optional.empty() : Optional.of(lag);
  }

  /** ISO 8601 in UTC with milliseconds, the resolution of Elasticsearch dates. */
  public static String formatTime(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
