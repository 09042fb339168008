package wirewatch.app.alert;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.Match;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Severity;
import wirewatch.alerting.model.Watch;
import wirewatch.index.StoredArticle;
import wirewatch.ingest.ContentHash;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Dates;

/** Creates alerts. An id is a hash of watch and subject, the same on every machine. */
final class Alerts {
  private Alerts() {}

  /** A story, or an article, matches a watch for the first time. */
  static Alert match(Ring ring, Match match, Instant now) {
    Watch watch = match.watch();
    String about = watch.perStory() ? ring.topic() : ring.document().id();
    String id = ContentHash.of(watch.id() + "\n" + about);
    return of(
        new Head(id, id, Alert.Kind.MATCH, now), watch, title(ring) + " matches", ring, match);
  }

  /** An alerted story is corrected or retracted; {@code match} is null without a match. */
  static Alert followUp(
      Ring ring, Watch watch, @Nullable Match match, Alert.Kind kind, String thread, Instant now) {
    String id = followUpId(thread, kind);
    String verb = kind == Alert.Kind.RETRACTION ? " was retracted" : " was corrected";
    return of(new Head(id, thread, kind, now), watch, title(ring) + verb, ring, match);
  }

  /** One id for each thread and kind: copies of a correction raise no second alert. */
  static String followUpId(String thread, Alert.Kind kind) {
    return ContentHash.of(thread + "\n" + kind);
  }

  /** An alert of the system about itself, for the {@code episode}th episode of this rule. */
  static Alert system(String rule, long episode, String name, String text, Instant now) {
    String id = systemId(rule, episode);
    return plain(new Head(id, id, Alert.Kind.SYSTEM, now), rule, name, text);
  }

  /** The end of an episode. */
  static Alert allClear(String rule, long episode, String name, String text, Instant now) {
    String thread = systemId(rule, episode);
    String id = ContentHash.of(thread + "\n" + Alert.Kind.ALL_CLEAR);
    return plain(new Head(id, thread, Alert.Kind.ALL_CLEAR, now), rule, name, text);
  }

  private static String systemId(String rule, long episode) {
    return ContentHash.of(rule + "\n" + episode);
  }

  private static Alert plain(Head head, String rule, String name, String text) {
    return new Alert(
        head.id(),
        head.thread(),
        head.kind(),
        head.time(),
        rule,
        name,
        head.kind() == Alert.Kind.SYSTEM ? Severity.HIGH : Severity.LOW,
        text,
        List.of(),
        List.of(),
        null);
  }

  /** The identity of an alert. */
  private record Head(String id, String thread, Alert.Kind kind, Instant time) {}

  private static Alert of(Head head, Watch watch, String text, Ring ring, @Nullable Match match) {
    return new Alert(
        head.id(),
        head.thread(),
        head.kind(),
        head.time(),
        watch.id(),
        watch.name(),
        watch.severity(),
        text,
        match == null ? List.of() : match.terms(),
        match == null ? List.of() : match.sentences(),
        piece(ring.document()));
  }

  private static String title(Ring ring) {
    String headline = ring.document().article().heading().headline();
    URI address = ring.document().location().full();
    return headline == null ? address.toString() : "“" + headline + "”";
  }

  private static Alert.Piece piece(StoredArticle stored) {
    Article article = stored.article();
    return new Alert.Piece(
        stored.id(),
        Optional.ofNullable(stored.story()).map(StoredArticle.Story::id).orElse(stored.id()),
        article.heading().headline(),
        stored.location().full(),
        article.credit().agency(),
        article.credit().publisher(),
        article.dateline() == null ? null : article.dateline().text(),
        published(article),
        article.labels().language(),
        article.names().countryIsoCodes());
  }

  static @Nullable Instant published(Article article) {
    Dates.Published published = article.dates().published();
    return published == null ? null : published.time().toInstant();
  }
}
