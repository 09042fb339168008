package wirewatch.pipeline.alert;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.alerting.CompiledWatches;
import wirewatch.alerting.Match;
import wirewatch.index.document.StoredArticle;
import wirewatch.pipeline.screening.DesignationSentences;
import wirewatch.pipeline.screening.ListedSentences;

/** Finds the watches that an article matches, before it is stored. Thread-safe. */
public final class WatchMatcher {
  private static final Logger log = LoggerFactory.getLogger(WatchMatcher.class);

  private final Supplier<CompiledWatches> watches;
  private final InstantSource clock;

  /**
   * @param watches supplies the current watches; called for every article
   */
  public WatchMatcher(Supplier<CompiledWatches> watches, InstantSource clock) {
    this.watches = watches;
    this.clock = clock;
  }

  /** The article with its matches and the ids of the matching watches. */
  public MatchedArticle match(StoredArticle article, String topic) {
    List<Match> matches = findMatches(article);
    List<String> ids = matches.stream().map(match -> match.watch().id()).toList();
    return new MatchedArticle(article.withWatchIds(ids), topic, matches, List.of());
  }

  @SuppressWarnings("CatchingUnchecked") // one article must not hold up all that come after it
  private List<Match> findMatches(StoredArticle article) {
    CompiledWatches now = watches.get(); // if they cannot be read, no page may be marked as done
    if (now.watches().isEmpty()) {
      return List.of();
    }
    try {
      Map<String, Object> document = article.toDocument(article.fetch().firstFetched());
      return now.match(document, null, clock.instant()).stream()
          .map(match -> ListedSentences.addTo(match, article, document))
          .map(match -> DesignationSentences.addTo(match, article, document))
          .toList();
    } catch (RuntimeException e) {
      log.error("{} was not matched against the watches", article.location().full(), e);
      return List.of();
    }
  }
}
