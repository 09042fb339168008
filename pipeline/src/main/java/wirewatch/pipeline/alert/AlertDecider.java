package wirewatch.pipeline.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import wirewatch.alerting.CompiledWatches;
import wirewatch.alerting.model.Watch;
import wirewatch.index.document.StoredArticle;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxDelivery;
import wirewatch.pipeline.outbox.OutboxEntry;

/**
 * Applies the {@link AlertPolicy} to batches of articles, with the outbox as memory of what was
 * alerted. Not thread-safe: the result must be in the outbox before the next call.
 */
public final class AlertDecider {
  private final Supplier<CompiledWatches> watches;
  private final Outbox outbox;
  private final AlertHistory history;
  private final EarlierTexts earlierTexts;
  private final AlertRouting routing;
  private final AlertPolicy policy;
  private final InstantSource clock;

  /**
   * Where alerts are remembered and where they go.
   *
   * @param history what was alerted and is not in the outbox
   * @param earlierTexts what articles said before
   */
  public record AlertMemory(
      Outbox outbox, AlertHistory history, EarlierTexts earlierTexts, AlertRouting routing) {}

  /**
   * @param maxAge an article that was older when it was fetched raises no alert
   */
  public AlertDecider(
      Supplier<CompiledWatches> watches, AlertMemory memory, Duration maxAge, InstantSource clock) {
    this.watches = watches;
    this.outbox = memory.outbox();
    this.history = memory.history();
    this.earlierTexts = memory.earlierTexts();
    this.routing = memory.routing();
    this.policy = new AlertPolicy(maxAge);
    this.clock = clock;
  }

  /** The alerts of the articles, without those that were raised before. */
  public Outbox.Additions decide(List<MatchedArticle> all) {
    List<MatchedArticle> articles = all.stream().filter(AlertPolicy::mayRaiseAlert).toList();
    if (articles.isEmpty()) {
      return Outbox.Additions.NONE;
    }
    Instant now = clock.instant();
    Collection<Watch> current = watches.get().watches();
    Map<String, StoryAlerts> stories = readStories(articles);
    List<Outbox.NewEntry> entries = new ArrayList<>();
    List<OutboxEntry.EntryDocument> documents = new ArrayList<>();
    for (MatchedArticle matched : articles) {
      StoryAlerts raised = stories.getOrDefault(matched.topic(), StoryAlerts.NONE);
      MatchedArticle article = withChanges(matched, raised);
      AlertDecision decision = policy.decide(raised, article, current, now);
      stories.put(article.topic(), raised.after(decision));
      decision.newAlerts().forEach(alert -> entries.add(toEntry(alert, article, now)));
      decision
          .joinedAlerts()
          .forEach(
              id ->
                  documents.add(
                      new OutboxEntry.EntryDocument(
                          id, decision.document(), article.document().location().full())));
    }
    return new Outbox.Additions(entries, documents);
  }

  /** Adds what was changed, if the article announces a change and its story was alerted. */
  private MatchedArticle withChanges(MatchedArticle article, StoryAlerts raised) {
    StoredArticle document = article.document();
    List<StoryAlerts.RaisedAlert> first = raised.firstAlerts();
    if (FollowUps.kindOf(document.article().wireStatus()).isEmpty() || first.isEmpty()) {
      return article;
    }
    String language = document.article().classification().language();
    return earlierTexts
        .find(document, first.getFirst().origin().url())
        .map(
            before ->
                TextChanges.between(
                    before, document.article().body(), language == null ? "en" : language))
        .map(article::withChanges)
        .orElse(article);
  }

  private Map<String, StoryAlerts> readStories(List<MatchedArticle> articles) {
    Set<String> topics = new LinkedHashSet<>();
    articles.forEach(article -> topics.add(article.topic()));
    List<OutboxEntry> known = new ArrayList<>(outbox.findByTopics(topics));
    known.forEach(entry -> topics.remove(entry.topic()));
    known.addAll(
        history.restore(
            articles.stream().filter(article -> topics.contains(article.topic())).toList()));
    Map<String, List<StoryAlerts.RaisedAlert>> alerts = new HashMap<>();
    known.forEach(
        entry ->
            alerts
                .computeIfAbsent(entry.topic(), topic -> new ArrayList<>())
                .add(OutboxEntryKind.parse(entry.kind()).toRaisedAlert(entry)));
    Map<String, StoryAlerts> stories = new HashMap<>();
    alerts.forEach((topic, raised) -> stories.put(topic, new StoryAlerts(raised)));
    return stories;
  }

  private Outbox.NewEntry toEntry(
      AlertDecision.NewAlert raised, MatchedArticle article, Instant now) {
    StoredArticle document = article.document();
    String id = raised.alert().id();
    OutboxEntry entry =
        new OutboxEntry(
            id,
            raised.watch().id(),
            new OutboxEntryKind(raised.alert().kind(), raised.announced()).code(),
            article.topic(),
            now,
            AlertJson.toBytes(raised.alert()),
            Map.of(document.id(), document.location().full()));
    return new Outbox.NewEntry(
        entry,
        routing.route(raised.watch(), now).stream()
            .map(route -> OutboxDelivery.planned(route, id, now))
            .toList());
  }
}
