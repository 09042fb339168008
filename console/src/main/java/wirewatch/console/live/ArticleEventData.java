package wirewatch.console.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.PublicationDates;

/** The data of an article event, as shown in a list. */
final class ArticleEventData {
  private ArticleEventData() {}

  static Map<String, Object> of(StoredArticle stored) {
    Article article = stored.article();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", stored.id());
    line.put("time", time(stored).toString());
    put(
        line,
        "agency",
        agencyOrPublisher(article.credit().agency(), article.credit().publisher(), stored));
    put(line, "publisher", article.credit().publisher());
    put(line, "headline", headline(stored));
    put(line, "place", article.dateline() == null ? null : article.dateline().place());
    line.put("country_iso_codes", article.namedEntities().countryIsoCodes());
    put(line, "language", article.classification().language());
    line.put("url", stored.location().full().toString());
    line.put("source", stored.feed().id());
    put(line, "story_id", stored.story() == null ? null : stored.story().id());
    put(line, "urgency", article.wireStatus().urgency());
    put(line, "update", article.wireStatus().update());
    return line;
  }

  private static Instant time(StoredArticle stored) {
    PublicationDates.PublicationTime publicationTime = stored.article().dates().published();
    Instant time =
        publicationTime == null
            ? stored.fetch().firstFetched()
            : publicationTime.time().toInstant();
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  private static String agencyOrPublisher(
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
