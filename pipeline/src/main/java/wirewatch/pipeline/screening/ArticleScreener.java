package wirewatch.pipeline.screening;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.index.document.ListScreening;
import wirewatch.index.document.ListedMention;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.screening.match.Hit;
import wirewatch.screening.store.ListVersion;

/** Finds the listed names of articles, before they are matched and stored. Thread-safe. */
public final class ArticleScreener {
  /** Screens nothing. */
  public static final ArticleScreener NONE = new ArticleScreener(null, Suppressions.NONE);

  private static final Logger LOG = LoggerFactory.getLogger(ArticleScreener.class);

  private final @Nullable LiveLists lists;
  private final Suppressions suppressions;

  private ArticleScreener(@Nullable LiveLists lists, Suppressions suppressions) {
    this.lists = lists;
    this.suppressions = suppressions;
  }

  /**
   * Screens articles against the current lists, and leaves them as they are while there are none.
   */
  public static ArticleScreener of(LiveLists lists, Suppressions suppressions) {
    return new ArticleScreener(lists, suppressions);
  }

  /** The articles with what was found, in their order. */
  public List<StoredArticle> screen(List<StoredArticle> articles) {
    Optional<LoadedLists> current = lists == null ? Optional.empty() : lists.get();
    return current
        .map(loaded -> articles.parallelStream().map(article -> screen(article, loaded)).toList())
        .orElse(articles);
  }

  /** The versions of the current lists. */
  public List<ListVersion> versions() {
    Optional<LoadedLists> current = lists == null ? Optional.empty() : lists.get();
    return current.map(LoadedLists::versions).orElse(List.of());
  }

  /** What the current lists have in a body; empty where there are none. */
  public Optional<ListScreening> screen(String body, int year) {
    Optional<LoadedLists> current = lists == null ? Optional.empty() : lists.get();
    return current.map(loaded -> screen(body, year, loaded));
  }

  /** One article; where screening fails, as it was, so that it does not hold up the others. */
  @SuppressWarnings("CatchingUnchecked")
  private StoredArticle screen(StoredArticle article, LoadedLists loaded) {
    try {
      return article.withScreening(screen(article.article().body(), year(article), loaded));
    } catch (RuntimeException e) {
      LOG.error("{} was not screened", article.location().full(), e);
      return article;
    }
  }

  private ListScreening screen(String body, int year, LoadedLists loaded) {
    List<ListedMention> listed = new ArrayList<>();
    List<ListScreening.Suppressed> suppressed = new ArrayList<>();
    for (Hit hit : loaded.screener().screen(body, year)) {
      ListedMention mention = toMention(hit);
      suppressions
          .suppressedBy(mention)
          .ifPresentOrElse(
              decision -> suppressed.add(new ListScreening.Suppressed(mention, decision)),
              () -> listed.add(mention));
    }
    return new ListScreening(loaded.names(), listed, suppressed);
  }

  private static int year(StoredArticle article) {
    PublicationDates.PublicationTime published = article.article().dates().published();
    Instant time =
        published == null ? article.fetch().firstFetched() : published.time().toInstant();
    return time.atOffset(ZoneOffset.UTC).getYear();
  }

  private static ListedMention toMention(Hit hit) {
    Hit.Place place = hit.place();
    return new ListedMention(
        hit.list(),
        hit.version(),
        hit.entry(),
        hit.name(),
        hit.form(),
        hit.how(),
        hit.score(),
        new ListedMention.Offsets(
            place.start(), place.end(), place.sentenceStart(), place.sentenceEnd()),
        new ListedMention.Evidence(hit.evidence().supporting(), hit.evidence().contradicting()));
  }
}
