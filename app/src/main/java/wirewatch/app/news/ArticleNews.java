package wirewatch.app.news;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.index.StoredArticle;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Dates;

/** The data of an article event, as shown in a list. */
final class ArticleNews {
  private ArticleNews() {}

  static Map<String, Object> of(StoredArticle stored) {
    Article article = stored.article();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", stored.id());
    line.put("time", time(stored).toString());
    put(line, "agency", first(article.credit().agency(), article.credit().publisher(), stored));
    put(line, "publisher", article.credit().publisher());
    put(line, "headline", headline(stored));
    put(line, "place", article.dateline() == null ? null : article.dateline().place());
    line.put("country_iso_codes", article.names().countryIsoCodes());
    put(line, "language", article.labels().language());
    line.put("url", stored.location().full().toString());
    line.put("source", stored.feed().id());
    put(line, "story_id", stored.story() == null ? null : stored.story().id());
    put(line, "urgency", article.status().urgency());
    put(line, "update", article.status().update());
    return line;
  }

  private static Instant time(StoredArticle stored) {
    Dates.Published published = stored.article().dates().published();
    Instant time = published == null ? stored.visit().first() : published.time().toInstant();
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  private static String first(
      @Nullable String agency, @Nullable String publisher, StoredArticle stored) {
    return Optional.ofNullable(agency)
        .or(() -> Optional.ofNullable(publisher))
        .orElse(stored.feed().name());
  }

  private static String headline(StoredArticle stored) {
    String headline = stored.article().heading().headline();
    return headline == null
        ? Objects.requireNonNullElse(
            stored.article().heading().lead(), stored.location().full().toString())
        : headline;
  }

  private static void put(Map<String, Object> line, String name, @Nullable Object value) {
    if (value != null) {
      line.put(name, value);
    }
  }
}
