package wirewatch.app.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends due alerts from the outbox, each channel on its own thread. It polls every second, because
 * {@code wirewatch alerts resend} may write to the outbox too, and at once when woken.
 */
final class Sender implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Sender.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LAST_MESSAGE = Duration.ofSeconds(10);

  private final Lane.Desk desk;
  private final Function<String, Lane> open;
  private final Map<String, Post> posts = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Object bell = new Object();
  private final Thread thread;
  private boolean woken;
  private boolean closed;

  /** A channel's queue, and whether a thread works on it. */
  private static final class Post {
    private final Lane lane;
    private boolean busy;

    Post(Lane lane) {
      this.lane = lane;
    }
  }

  /**
   * @param open opens the queue of a channel; called once for each
   */
  Sender(Lane.Desk desk, Function<String, Lane> open) {
    this.desk = desk;
    this.open = open;
    this.thread = Thread.ofPlatform().name("alert-sender").start(this::run);
  }

  /** Checks for due alerts at once. */
  void wake() {
    synchronized (bell) {
      woken = true;
      bell.notifyAll();
    }
  }

  /** Waits until nothing can be sent now; returns false on timeout. */
  boolean settle(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    wake();
    synchronized (bell) {
      while (isAtWork()) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        bell.wait(Math.min(left, LOOK.toMillis()));
      }
    }
    return true;
  }

  private boolean isAtWork() {
    Instant now = desk.clock().instant();
    return posts.values().stream().anyMatch(post -> post.busy)
        || desk.outbox().outgoings().dueChannels(now).stream()
            .anyMatch(channel -> !now.isBefore(post(channel).lane.blocked()));
  }

  private void run() {
    while (true) {
      try {
        look();
        synchronized (bell) {
          if (!woken && !closed) {
            bell.wait(LOOK.toMillis());
          }
          woken = false;
          if (closed) {
            return;
          }
        }
      } catch (InterruptedException e) {
        return; // only close() interrupts
      } catch (RuntimeException e) {
        log.error("the outbox cannot be read; trying again", e);
        pause();
      }
    }
  }

  private void look() {
    Instant now = desk.clock().instant();
    for (String channel : desk.outbox().outgoings().dueChannels(now)) {
      Post post = post(channel);
      synchronized (bell) {
        if (post.busy || closed || now.isBefore(post.lane.blocked())) {
          continue;
        }
        post.busy = true;
      }
      threads.execute(() -> work(post));
    }
  }

  private Post post(String channel) {
    return posts.computeIfAbsent(channel, name -> new Post(open.apply(name)));
  }

  private void work(Post post) {
    boolean moved = false;
    try {
      moved = post.lane.pass();
    } catch (RuntimeException e) {
      log.error("a channel's messages were not sent; trying again", e);
      pause();
    } finally {
      synchronized (bell) {
        post.busy = false;
        woken |= moved;
        bell.notifyAll();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for messages that are being sent; what is not sent stays in the outbox. */
  @Override
  public void close() {
    synchronized (bell) {
      closed = true;
      bell.notifyAll();
    }
    try {
      thread.join();
      threads.shutdown();
      if (!threads.awaitTermination(LAST_MESSAGE.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
        threads.awaitTermination(LOOK.toMillis(), TimeUnit.MILLISECONDS); // to write that down
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      threads.shutdownNow();
    }
  }
}
