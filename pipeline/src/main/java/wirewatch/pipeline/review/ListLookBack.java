package wirewatch.pipeline.review;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.ListScreening;
import wirewatch.index.write.ListedNameStore;
import wirewatch.index.write.ListedNameStore.Place;
import wirewatch.index.write.ListedNameStore.StoredText;
import wirewatch.pipeline.screening.ArticleScreener;
import wirewatch.screening.match.ArticleText;
import wirewatch.screening.match.TextScreener;
import wirewatch.screening.store.ListDifference;
import wirewatch.screening.store.ListStore;
import wirewatch.screening.store.ListVersion;

/**
 * Looks for what a new version of a list has added in the articles that are stored, and closes the
 * hits of what it has removed. The folder of lists keeps which version was looked for last, so that
 * a look-back that was ended is repeated.
 */
public final class ListLookBack {
  /** How far back articles are looked at where nothing else is said. */
  public static final Duration DEFAULT_PERIOD = Duration.ofDays(90);

  private static final Logger LOG = LoggerFactory.getLogger(ListLookBack.class);

  private final ListStore lists;
  private final ListedNameStore articles;
  private final ArticleScreener screener;
  private final HitCloser hitCloser;
  private final InstantSource clock;

  /**
   * @param screener against the current lists
   */
  public ListLookBack(
      ListStore lists, ArticleIndex index, ArticleScreener screener, InstantSource clock) {
    this.lists = lists;
    this.articles = index.listedNames();
    this.screener = screener;
    this.hitCloser = new HitCloser(index, clock);
    this.clock = clock;
  }

  /** Looks back for every list that has changed since the last call. */
  public LookBackReport run(Duration period) throws IOException {
    List<ListChange> changes = changes();
    if (changes.isEmpty()) {
      return LookBackReport.NONE;
    }
    LookBackReport report = lookBack(changes, clock.instant().minus(period));
    for (ListChange change : changes) {
      lists.markLookedBack(change.version());
    }
    LOG.info(
        "looked back for {} entries in {} articles: found in {}; {} hits of removed entries closed",
        report.entries(),
        report.articles(),
        report.found(),
        report.closed());
    return report;
  }

  private List<ListChange> changes() throws IOException {
    List<ListChange> changes = new ArrayList<>();
    for (ListVersion current : screener.versions()) {
      Optional<ListVersion> before = lists.lookedBack(current.list());
      if (before.isEmpty() || !before.get().version().equals(current.version())) {
        changes.add(
            new ListChange(
                current,
                ListDifference.between(
                    before.isEmpty() ? List.of() : lists.entries(before.get()),
                    lists.entries(current))));
      }
    }
    return changes;
  }

  private LookBackReport lookBack(List<ListChange> changes, Instant since) throws IOException {
    int entries = changes.stream().mapToInt(change -> change.wanted().entries().size()).sum();
    AtomicLong read = new AtomicLong();
    AtomicInteger found = new AtomicInteger();
    if (entries > 0) {
      TextScreener wanted = TextScreener.of(changes.stream().map(ListChange::wanted).toList());
      readAll(
          since,
          page -> {
            read.addAndGet(page.size());
            found.addAndGet(update(page, wanted));
          });
    }
    int closed = 0;
    for (ListChange change : changes) {
      closed += hitCloser.close(change.version(), change.removedIds());
    }
    return new LookBackReport(entries, read.get(), found.get(), closed);
  }

  /** What is done with a page of articles. */
  private interface PageStep {
    void run(List<StoredText> page) throws IndexUnavailableException;
  }

  private void readAll(Instant since, PageStep step) throws IndexUnavailableException {
    AtomicReference<@Nullable IndexUnavailableException> failure = new AtomicReference<>();
    articles.readSince(
        since,
        page -> {
          try {
            if (failure.get() == null) {
              step.run(page);
            }
          } catch (IndexUnavailableException e) {
            failure.set(e);
          }
        });
    if (failure.get() != null) {
      throw Objects.requireNonNull(failure.get());
    }
  }

  /** Screens those that have a wanted entry against all lists, and stores what is found. */
  private int update(List<StoredText> page, TextScreener wanted) throws IndexUnavailableException {
    Map<Place, ListScreening> screenings = new HashMap<>();
    page.parallelStream()
        .filter(article -> !wanted.screen(text(article), year(article)).isEmpty())
        .toList()
        .forEach(
            article ->
                screener
                    .screen(text(article), year(article))
                    .ifPresent(screening -> screenings.put(article.place(), screening)));
    return screenings.isEmpty() ? 0 : articles.update(screenings);
  }

  private static ArticleText text(StoredText article) {
    return new ArticleText(article.headline(), article.body());
  }

  private static int year(StoredText article) {
    return article.time().atOffset(ZoneOffset.UTC).getYear();
  }
}
