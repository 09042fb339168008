package wirewatch.pipeline.alert;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import wirewatch.alerting.CompiledWatches;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Watch;
import wirewatch.crawler.model.RemovedPage;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.StoredArticle;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxDelivery;
import wirewatch.pipeline.outbox.OutboxEntry;
import wirewatch.pipeline.outbox.OutboxUnavailableException;
import wirewatch.pipeline.story.StoryIds;

/**
 * The alerts that an article named by an alert was removed from its site, or redirects elsewhere:
 * one for each watch, in the thread of its alert, with the sentences of that alert. Thread-safe.
 *
 * @param index knows the articles at an address
 */
public record RemovalAlerts(
    Supplier<CompiledWatches> watches, ArticleIndex index, Outbox outbox, AlertRouting routing) {

  /**
   * Returns the alerts about removed articles, without those that were raised before.
   *
   * @throws OutboxUnavailableException while outbox or index cannot be read: nothing may be settled
   *     then
   */
  public Outbox.Additions decide(Collection<RemovedPage> pages, Instant now) {
    List<Outbox.NewEntry> entries = new ArrayList<>();
    for (RemovedPage page : pages) {
      for (StoredLocation article : findArticles(page)) {
        for (OutboxEntry named : findNamed(article)) {
          addFollowUp(new Removal(page, article, now), named, entries);
        }
      }
    }
    return new Outbox.Additions(entries, List.of());
  }

  /** The id and the story of a stored article. */
  private record StoredLocation(String document, String topic) {}

  /** An article that was found to be removed. */
  private record Removal(RemovedPage page, StoredLocation article, Instant time) {

    Alert.Kind kind() {
      return page.target() == null ? Alert.Kind.REMOVED : Alert.Kind.MOVED;
    }

    String text(Alert first) {
      Alert.MatchedArticle named = first.article();
      String title =
          named == null || named.headline() == null
              ? page.address().toString()
              : "“" + named.headline() + "”";
      return page.target() == null
          ? title + " was removed from its site (HTTP " + page.status() + ")"
          : title + " is no longer at its address, which redirects to " + page.target();
    }
  }

  private List<StoredLocation> findArticles(RemovedPage page) {
    try {
      return index.findVersions(page.address()).stream()
          .map(RemovalAlerts::location)
          .distinct()
          .toList();
    } catch (IndexUnavailableException e) {
      throw new OutboxUnavailableException(
          "the removed article " + page.address() + " cannot be looked up: " + e.getMessage(), e);
    }
  }

  private static StoredLocation location(Map<String, Object> document) {
    String id = StoredArticle.idOf(URI.create(text(document, "url", "full")));
    String story = text(document, "story", "id");
    String first = story.isEmpty() ? id : story;
    return new StoredLocation(id, StoryIds.toText(StoryIds.toNumber(first)));
  }

  private static String text(Map<String, Object> document, String object, String field) {
    return document.get(object) instanceof Map<?, ?> fields && fields.get(field) instanceof String s
        ? s
        : "";
  }

  /** Returns the alerts that name the article, one for each thread. */
  private List<OutboxEntry> findNamed(StoredLocation article) {
    Map<String, OutboxEntry> threads = new LinkedHashMap<>();
    for (OutboxEntry entry : outbox.findByTopics(List.of(article.topic()))) {
      Alert alert = AlertJson.parse(entry.payload());
      Alert.MatchedArticle named = alert.article();
      if (named != null && named.id().equals(article.document())) {
        threads.put(alert.threadId(), entry);
      }
    }
    return List.copyOf(threads.values());
  }

  private void addFollowUp(Removal removal, OutboxEntry named, List<Outbox.NewEntry> entries) {
    Alert first = AlertJson.parse(named.payload());
    Alert alert = AlertFactory.removal(first, removal.kind(), removal.text(first), removal.time());
    if (outbox.find(alert.id()).isEmpty()) {
      findActive(first.ruleId(), removal.time())
          .ifPresent(watch -> entries.add(toEntry(alert, watch, named)));
    }
  }

  private Optional<Watch> findActive(String id, Instant now) {
    return watches.get().watches().stream()
        .filter(watch -> watch.id().equals(id))
        .filter(watch -> watch.expires() == null || now.isBefore(watch.expires()))
        .findFirst();
  }

  private Outbox.NewEntry toEntry(Alert alert, Watch watch, OutboxEntry named) {
    OutboxEntry entry =
        new OutboxEntry(
            alert.id(),
            watch.id(),
            new OutboxEntryKind(alert.kind(), null).code(),
            named.topic(),
            alert.time(),
            AlertJson.toBytes(alert),
            named.documents());
    return new Outbox.NewEntry(
        entry,
        routing.route(watch, alert.time()).stream()
            .map(route -> OutboxDelivery.planned(route, alert.id(), alert.time()))
            .toList());
  }
}
