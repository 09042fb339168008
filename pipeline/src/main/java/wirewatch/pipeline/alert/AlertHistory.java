package wirewatch.pipeline.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.index.AlertIndex;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxEntry;
import wirewatch.pipeline.outbox.OutboxUnavailableException;

/**
 * Reads back from {@code wirewatch-alerts} what an outbox that was lost, or is new beside an older
 * index, does not know. Once such an outbox has existed for as long as entries are kept, or if
 * there were no alerts when it was created, it is complete and nothing is read back. Not
 * thread-safe.
 */
public final class AlertHistory {
  private static final Logger log = LoggerFactory.getLogger(AlertHistory.class);
  private static final String COMPLETE = "outbox:complete";
  private static final String SINCE = "outbox:since";
  private static final int MAX_ALERTS = 10_000;

  private final Outbox outbox;
  private final AlertIndex index;
  private final Duration retention;
  private final InstantSource clock;
  private boolean complete;

  /**
   * @param retention how long the outbox keeps entries
   */
  public AlertHistory(Outbox outbox, AlertIndex index, Duration retention, InstantSource clock) {
    this.outbox = outbox;
    this.index = index;
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * Adds to the outbox what was alerted of the stories of these articles, and returns it; for
   * stories of which the outbox knows nothing. One search for all of them.
   *
   * @throws OutboxUnavailableException while the index cannot be read: nothing may be decided then
   */
  List<OutboxEntry> restore(List<MatchedArticle> articles) {
    if (articles.isEmpty() || isComplete()) {
      return List.of();
    }
    Map<String, String> topics = new HashMap<>();
    articles.forEach(article -> topics.put(article.document().id(), article.topic()));
    List<Outbox.NewEntry> found = new ArrayList<>();
    for (Map<String, Object> document : find(topics)) {
      AlertDocument.parse(document)
          .flatMap(stored -> RestoredEntry.of(stored, topics))
          .ifPresent(found::add);
    }
    if (!found.isEmpty()) {
      outbox.add(new Outbox.Additions(found, List.of()), clock.instant());
      log.info(
          "{} alerts that the outbox did not know were read back from the index", found.size());
    }
    return found.stream().map(Outbox.NewEntry::entry).toList();
  }

  private List<Map<String, Object>> find(Map<String, String> topics) {
    try {
      return index.findByStories(
          topics.values().stream().distinct().toList(), topics.keySet(), MAX_ALERTS);
    } catch (IndexUnavailableException e) {
      throw unavailable(e);
    }
  }

  private boolean isComplete() {
    if (!complete) {
      Map<String, String> marks = outbox.keyValues().findByPrefix("outbox:");
      complete = marks.containsKey(COMPLETE) || hasBecomeComplete(marks);
    }
    return complete;
  }

  private boolean hasBecomeComplete(Map<String, String> marks) {
    Instant now = clock.instant();
    String since = marks.get(SINCE);
    boolean sufficient =
        since == null ? hasNoAlerts() : !now.isBefore(Instant.parse(since).plus(retention));
    if (sufficient) {
      outbox.keyValues().putAll(Map.of(COMPLETE, "true"));
    } else if (since == null) {
      outbox.keyValues().putAll(Map.of(SINCE, now.toString()));
    }
    return sufficient;
  }

  private boolean hasNoAlerts() {
    try {
      index.refresh();
      return index.list(AlertIndex.AlertQuery.newest(1)).isEmpty();
    } catch (IndexUnavailableException e) {
      throw unavailable(e);
    }
  }

  private static OutboxUnavailableException unavailable(IndexUnavailableException cause) {
    return new OutboxUnavailableException(
        "what was alerted before cannot be read back from Elasticsearch: " + cause.getMessage(),
        cause);
  }
}
