package wirewatch.app.alert;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.alerting.Match;
import wirewatch.alerting.Watches;
import wirewatch.index.StoredArticle;

/** Finds the watches that an article matches, before it is stored. Thread-safe. */
public final class Bell {
  private static final Logger log = LoggerFactory.getLogger(Bell.class);

  private final Supplier<Watches> watches;
  private final InstantSource clock;

  /**
   * @param watches supplies the current watches; called for every article
   */
  public Bell(Supplier<Watches> watches, InstantSource clock) {
    this.watches = watches;
    this.clock = clock;
  }

  /** The article with its matches and the ids of the matching watches. */
  public Ring ring(StoredArticle article, String topic) {
    List<Match> matches = matches(article);
    List<String> ids = matches.stream().map(match -> match.watch().id()).toList();
    return new Ring(article.withWatchIds(ids), topic, matches);
  }

  @SuppressWarnings("CatchingUnchecked") // one article must not hold up all that come after it
  private List<Match> matches(StoredArticle article) {
    Watches now = watches.get(); // if they cannot be read, no page may be marked as done
    if (now.all().isEmpty()) {
      return List.of();
    }
    try {
      return now.match(article.document(article.visit().first()), null, clock.instant());
    } catch (RuntimeException e) {
      log.error("{} was not matched against the watches", article.location().full(), e);
      return List.of();
    }
  }
}
