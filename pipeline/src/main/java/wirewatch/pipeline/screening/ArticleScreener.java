package wirewatch.pipeline.screening;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.index.document.ListScreening;
import wirewatch.index.document.ListedMention;
import wirewatch.index.document.ReportedDesignation;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.screening.designation.Designation;
import wirewatch.screening.designation.DesignationFinder;
import wirewatch.screening.match.ArticleText;
import wirewatch.screening.match.Hit;
import wirewatch.screening.store.ListVersion;

/**
 * Finds the listed names of articles and the designations that they report, before they are matched
 * and stored. Thread-safe.
 */
public final class ArticleScreener {
  /** Screens nothing. */
  public static final ArticleScreener NONE = new ArticleScreener(null, Suppressions.NONE);

  private static final Logger LOG = LoggerFactory.getLogger(ArticleScreener.class);

  private final @Nullable LiveLists lists;
  private final Suppressions suppressions;
  private final @Nullable DesignationFinder designations;

  private ArticleScreener(@Nullable LiveLists lists, Suppressions suppressions) {
    this.lists = lists;
    this.suppressions = suppressions;
    this.designations = lists == null ? null : new DesignationFinder();
  }

  /**
   * Screens articles against the current lists, and while there are none, looks for designations
   * alone.
   */
  public static ArticleScreener of(LiveLists lists, Suppressions suppressions) {
    return new ArticleScreener(lists, suppressions);
  }

  /** The articles with what was found, in their order. */
  public List<StoredArticle> screen(List<StoredArticle> articles) {
    DesignationFinder finder = designations;
    if (finder == null) {
      return articles;
    }
    Optional<LoadedLists> current = current();
    return articles.parallelStream().map(article -> screen(article, current, finder)).toList();
  }

  /** The versions of the current lists. */
  public List<ListVersion> versions() {
    return current().map(LoadedLists::versions).orElse(List.of());
  }

  /** What the current lists have in a text, without designations; empty where there are none. */
  public Optional<ListScreening> screen(ArticleText text, int year) {
    return current().map(loaded -> screen(text, year, loaded));
  }

  private Optional<LoadedLists> current() {
    return lists == null ? Optional.empty() : lists.get();
  }

  /** One article; where screening fails, as it was, so that it does not hold up the others. */
  @SuppressWarnings("CatchingUnchecked")
  private StoredArticle screen(
      StoredArticle article, Optional<LoadedLists> current, DesignationFinder finder) {
    try {
      ArticleText text = text(article);
      int year = year(article);
      List<ReportedDesignation> reported =
          find(finder, article).stream().map(ArticleScreener::toReported).toList();
      if (current.isEmpty() && reported.isEmpty()) {
        return article;
      }
      ListScreening found =
          current.map(loaded -> screen(text, year, loaded)).orElse(ListScreening.NONE);
      return article.withScreening(found.withDesignations(reported));
    } catch (RuntimeException e) {
      LOG.error("{} was not screened", article.location().full(), e);
      return article;
    }
  }

  private static List<Designation> find(DesignationFinder finder, StoredArticle article) {
    String language = article.article().classification().language();
    String body = article.article().body();
    return language == null
        ? finder.find(body, year(article))
        : finder.find(body, year(article), language);
  }

  private static ArticleText text(StoredArticle article) {
    return new ArticleText(
        Objects.requireNonNullElse(article.article().heading().headline(), ""),
        article.article().body());
  }

  private ListScreening screen(ArticleText text, int year, LoadedLists loaded) {
    List<ListedMention> listed = new ArrayList<>();
    List<ListScreening.Suppressed> suppressed = new ArrayList<>();
    for (Hit hit : loaded.screener().screen(text, year)) {
      ListedMention mention = toMention(hit);
      suppressions
          .suppressedBy(mention)
          .ifPresentOrElse(
              decision -> suppressed.add(new ListScreening.Suppressed(mention, decision)),
              () -> listed.add(mention));
    }
    return new ListScreening(loaded.names(), listed, suppressed, List.of());
  }

  private static int year(StoredArticle article) {
    PublicationDates.PublicationTime published = article.article().dates().published();
    Instant time =
        published == null ? article.fetch().firstFetched() : published.time().toInstant();
    return time.atOffset(ZoneOffset.UTC).getYear();
  }

  private static ReportedDesignation toReported(Designation found) {
    return new ReportedDesignation(
        found.action().name().toLowerCase(Locale.ROOT),
        found.authority(),
        found.names().stream().map(Designation.DesignatedName::name).toList(),
        found.language(),
        found.sentenceStart(),
        found.sentenceEnd());
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
            switch (place.field()) {
              case HEADLINE -> ListedMention.Field.HEADLINE;
              case BODY -> ListedMention.Field.BODY;
            },
            place.start(),
            place.end(),
            place.sentenceStart(),
            place.sentenceEnd()),
        new ListedMention.Evidence(hit.evidence().supporting(), hit.evidence().contradicting()));
  }
}
