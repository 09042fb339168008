package wirewatch.pipeline.alert;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.Match;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Severity;
import wirewatch.alerting.model.Watch;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.ContentHash;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.PublicationDates;

/** Creates alerts. An id is a hash of watch and subject, the same on every machine. */
public final class AlertFactory {
  private AlertFactory() {}

  /** A story, or an article, matches a watch for the first time. */
  static Alert ofMatch(MatchedArticle matchedArticle, Match match, Instant now) {
    Watch watch = match.watch();
    String about = watch.perStory() ? matchedArticle.topic() : matchedArticle.document().id();
    String id = ContentHash.of(watch.id() + "\n" + about);
    return withArticle(
        new AlertIdentity(id, id, Alert.Kind.MATCH, now),
        watch,
        title(matchedArticle) + " matches the watch " + watch.name(),
        matchedArticle,
        match);
  }

  /** An alerted story is corrected or retracted; {@code match} is null without a match. */
  static Alert followUp(
      FollowUp followUp, MatchedArticle matchedArticle, Watch watch, @Nullable Match match) {
    return withArticle(
        new AlertIdentity(followUp.id(), followUp.thread(), followUp.kind(), followUp.time()),
        watch,
        title(matchedArticle) + followUp.verb(),
        matchedArticle,
        match);
  }

  /**
   * A follow-up of the alert {@code thread}.
   *
   * @param again the hash of the text of a further correction; null for the first one
   */
  record FollowUp(String thread, Alert.Kind kind, @Nullable String again, Instant time) {

    /** One id for each correction: its copies raise no other alert. */
    String id() {
      return ContentHash.of(thread + "\n" + kind + (again == null ? "" : "\n" + again));
    }

    String verb() {
      if (kind == Alert.Kind.RETRACTION) {
        return " was retracted";
      }
      return again == null ? " was corrected" : " was corrected again";
    }
  }

  /**
   * The article of an alert was removed from its site, or redirects elsewhere.
   *
   * @param named the alert that names the article
   * @param kind {@link Alert.Kind#REMOVED} or {@link Alert.Kind#MOVED}
   */
  static Alert removal(Alert named, Alert.Kind kind, String text, Instant now) {
    return new Alert(
        ContentHash.of(named.threadId() + "\n" + kind),
        named.threadId(),
        kind,
        now,
        named.ruleId(),
        named.ruleName(),
        named.severity(),
        text,
        named.terms(),
        named.sentences(),
        named.article());
  }

  /** An alert of the system about itself, for the {@code episode}th episode of this rule. */
  public static Alert ofSystem(String rule, long episode, String name, String text, Instant now) {
    String id = systemId(rule, episode);
    return withoutArticle(new AlertIdentity(id, id, Alert.Kind.SYSTEM, now), rule, name, text);
  }

  /** The end of an episode. */
  public static Alert allClear(String rule, long episode, String name, String text, Instant now) {
    String thread = systemId(rule, episode);
    String id = ContentHash.of(thread + "\n" + Alert.Kind.ALL_CLEAR);
    return withoutArticle(
        new AlertIdentity(id, thread, Alert.Kind.ALL_CLEAR, now), rule, name, text);
  }

  private static String systemId(String rule, long episode) {
    return ContentHash.of(rule + "\n" + episode);
  }

  private static Alert withoutArticle(
      AlertIdentity alertIdentity, String rule, String name, String text) {
    return new Alert(
        alertIdentity.id(),
        alertIdentity.thread(),
        alertIdentity.kind(),
        alertIdentity.time(),
        rule,
        name,
        alertIdentity.kind() == Alert.Kind.SYSTEM ? Severity.HIGH : Severity.LOW,
        text,
        List.of(),
        List.of(),
        null);
  }

  /** The identity of an alert. */
  private record AlertIdentity(String id, String thread, Alert.Kind kind, Instant time) {}

  private static Alert withArticle(
      AlertIdentity alertIdentity,
      Watch watch,
      String text,
      MatchedArticle matchedArticle,
      @Nullable Match match) {
    return new Alert(
        alertIdentity.id(),
        alertIdentity.thread(),
        alertIdentity.kind(),
        alertIdentity.time(),
        watch.id(),
        watch.name(),
        watch.severity(),
        text,
        match == null ? List.of() : match.terms(),
        match == null ? List.of() : match.sentences(),
        toPiece(matchedArticle.document()),
        revision(matchedArticle));
  }

  private static Alert.@Nullable Revision revision(MatchedArticle matchedArticle) {
    Article article = matchedArticle.document().article();
    return FollowUps.kindOf(article.wireStatus()).isEmpty()
        ? null
        : new Alert.Revision(article.contentHash(), matchedArticle.changes());
  }

  private static String title(MatchedArticle matchedArticle) {
    String headline = matchedArticle.document().article().heading().headline();
    URI address = matchedArticle.document().location().full();
    return headline == null ? address.toString() : "“" + headline + "”";
  }

  private static Alert.MatchedArticle toPiece(StoredArticle stored) {
    Article article = stored.article();
    return new Alert.MatchedArticle(
        stored.id(),
        Optional.ofNullable(stored.story()).map(StoredArticle.Story::id).orElse(stored.id()),
        article.heading().headline(),
        stored.location().full(),
        article.credit().agency(),
        article.credit().publisher(),
        article.dateline() == null ? null : article.dateline().text(),
        publicationTime(article),
        article.classification().language(),
        article.namedEntities().countryIsoCodes());
  }

  static @Nullable Instant publicationTime(Article article) {
    PublicationDates.PublicationTime publicationTime = article.dates().published();
    return publicationTime == null ? null : publicationTime.time().toInstant();
  }
}
