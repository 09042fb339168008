package wirewatch.app.news;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The queue of events for one subscriber, in order. */
public final class Subscription implements AutoCloseable {
  private static final int BEHIND = 1_000;

  private final Newsfeed feed;
  private final Deque<News> waiting = new ArrayDeque<>();
  private boolean ended;

  Subscription(Newsfeed feed) {
    this.feed = feed;
  }

  /** Adds an event; false if the subscriber is too far behind, which ends the subscription. */
  synchronized boolean take(News news) {
    if (waiting.size() >= BEHIND) {
      end();
    } else {
      waiting.addLast(news);
      notifyAll();
    }
    return !ended;
  }

  synchronized void end() {
    ended = true;
    waiting.clear();
    notifyAll();
  }

  /** Waits for the next event; empty if none comes in time or the subscription has ended. */
  public synchronized Optional<News> next(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    for (long left = patience.toNanos(); waiting.isEmpty() && !ended && left > 0; ) {
      wait(left / 1_000_000, (int) (left % 1_000_000));
      left = end - System.nanoTime();
    }
    return Optional.ofNullable(waiting.pollFirst());
  }

  /** Returns whether the subscription has ended. */
  public synchronized boolean isEnded() {
    return ended;
  }

  @Override
  public void close() {
    feed.leave(this);
    end();
  }
}
