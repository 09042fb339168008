package wirewatch.console.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The queue of events for one subscriber, in order. */
public final class Subscription implements AutoCloseable {
  private static final int MAX_BACKLOG = 1_000;

  private final LiveEventFeed feed;
  private final Deque<LiveEvent> backlog = new ArrayDeque<>();
  private boolean ended;

  Subscription(LiveEventFeed feed) {
    this.feed = feed;
  }

  /** Adds an event; false if the subscriber is too far behind, which ends the subscription. */
  synchronized boolean offer(LiveEvent liveEvent) {
    if (backlog.size() >= MAX_BACKLOG) {
      end();
    } else {
      backlog.addLast(liveEvent);
      notifyAll();
    }
    return !ended;
  }

  synchronized void end() {
    ended = true;
    backlog.clear();
    notifyAll();
  }

  /** Waits for the next event; empty if none comes in time or the subscription has ended. */
  public synchronized Optional<LiveEvent> poll(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    for (long left = patience.toNanos(); backlog.isEmpty() && !ended && left > 0; ) {
      wait(left / 1_000_000, (int) (left % 1_000_000));
      left = end - System.nanoTime();
    }
    return Optional.ofNullable(backlog.pollFirst());
  }

  /** Returns whether the subscription has ended. */
  public synchronized boolean isEnded() {
    return ended;
  }

  @Override
  public void close() {
    feed.unsubscribe(this);
    end();
  }
}
