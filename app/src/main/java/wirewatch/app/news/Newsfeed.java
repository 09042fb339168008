package wirewatch.app.news;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.index.StoredArticle;

/**
 * Publishes live events to subscribers, and keeps the latest ones. Publishing never blocks: a
 * subscriber that falls behind is removed and may resume from its last event id. Thread-safe.
 */
public final class Newsfeed implements AutoCloseable {
  private static final int KEPT = 500;
  private static final int SUBSCRIBERS = 64;

  private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
  private final Deque<News> kept = new ArrayDeque<>();
  private final Set<Subscription> subscriptions = new HashSet<>();
  private long number;
  private boolean closed;

  /** Publishes that an article was stored. */
  public void article(StoredArticle article) {
    tell(News.Kind.ARTICLE, ArticleNews.of(article));
  }

  /** Publishes an alert; {@code data} is the data of the event. */
  public void alert(Map<String, Object> data) {
    tell(News.Kind.ALERT, data);
  }

  private synchronized void tell(News.Kind kind, Map<String, Object> data) {
    number++;
    News news = new News(run + "-" + number, kind, data);
    kept.addLast(news);
    if (kept.size() > KEPT) {
      kept.removeFirst();
    }
    subscriptions.removeIf(subscription -> !subscription.take(news));
  }

  /**
   * Subscribes to events from now on, or after the event with an id as far as they are kept; a
   * {@link News.Kind#GAP} comes first if some are missing. Empty if there are too many subscribers.
   */
  public synchronized Optional<Subscription> subscribe(@Nullable String after) {
    if (closed || subscriptions.size() >= SUBSCRIBERS) {
      return Optional.empty();
    }
    Subscription subscription = new Subscription(this);
    subscriptions.add(subscription);
    if (after != null) {
      missed(after).forEach(subscription::take);
    }
    return Optional.of(subscription);
  }

  private List<News> missed(String after) {
    String last = run + "-" + number;
    if (after.equals(last)) {
      return List.of();
    }
    boolean known = kept.stream().anyMatch(news -> news.id().equals(after));
    return known
        ? kept.stream().dropWhile(news -> !news.id().equals(after)).skip(1).toList()
        : List.of(new News(last, News.Kind.GAP, Map.of()));
  }

  synchronized void leave(Subscription subscription) {
    subscriptions.remove(subscription);
  }

  /** Returns the number of subscribers. */
  public synchronized int subscribers() {
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
