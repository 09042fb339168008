package wirewatch.console.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.index.document.StoredArticle;

/**
 * Publishes live events to subscribers, and keeps the latest ones. Publishing never blocks: a
 * subscriber that falls behind is removed and may resume from its last event id. Thread-safe.
 */
public final class LiveEventFeed implements AutoCloseable {
  private static final int MAX_REPLAYED = 500;
  private static final int MAX_SUBSCRIBERS = 64;

  private final String runId = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
  private final Deque<LiveEvent> recent = new ArrayDeque<>();
  private final Set<Subscription> subscriptions = new HashSet<>();
  private long lastNumber;
  private boolean closed;

  /** Publishes that an article was stored. */
  public void publishArticle(StoredArticle article) {
    publish(LiveEvent.Kind.ARTICLE, ArticleEventData.of(article));
  }

  /** Publishes an alert; {@code data} is the data of the event. */
  public void publishAlert(Map<String, Object> data) {
    publish(LiveEvent.Kind.ALERT, data);
  }

  private synchronized void publish(LiveEvent.Kind kind, Map<String, Object> data) {
    lastNumber++;
    LiveEvent liveEvent = new LiveEvent(runId + "-" + lastNumber, kind, data);
    recent.addLast(liveEvent);
    if (recent.size() > MAX_REPLAYED) {
      recent.removeFirst();
    }
    subscriptions.removeIf(subscription -> !subscription.offer(liveEvent));
  }

  /**
   * Subscribes to events from now on, or after the event with an id as far as they are kept; a
   * {@link LiveEvent.Kind#GAP} comes first if some are missing. Empty if there are too many
   * subscribers.
   */
  public synchronized Optional<Subscription> subscribe(@Nullable String after) {
    if (closed || subscriptions.size() >= MAX_SUBSCRIBERS) {
      return Optional.empty();
    }
    Subscription subscription = new Subscription(this);
    subscriptions.add(subscription);
    if (after != null) {
      missedSince(after).forEach(subscription::offer);
    }
    return Optional.of(subscription);
  }

  private List<LiveEvent> missedSince(String after) {
    String last = runId + "-" + lastNumber;
    if (after.equals(last)) {
      return List.of();
    }
    boolean known = recent.stream().anyMatch(liveEvent -> liveEvent.id().equals(after));
    return known
        ? recent.stream().dropWhile(liveEvent -> !liveEvent.id().equals(after)).skip(1).toList()
        : List.of(new LiveEvent(last, LiveEvent.Kind.GAP, Map.of()));
  }

  synchronized void unsubscribe(Subscription subscription) {
    subscriptions.remove(subscription);
  }

  /** Returns the number of subscribers. */
  public synchronized int subscriberCount() {
    return subscriptions.size();
  }

  /** Ends every subscription. */
  @Override
  public synchronized void close() {
    closed = true;
    subscriptions.forEach(Subscription::end);
    subscriptions.clear();
  }
}
