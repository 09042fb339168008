package wirewatch.pipeline.sending;

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
import wirewatch.pipeline.outbox.OutboxUnavailableException;

/**
 * Sends due alerts from the outbox, each channel on its own thread. It polls every second, because
 * other processes may write to the outbox too, and at once when woken.
 */
final class AlertSender implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(AlertSender.class);
  private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(10);

  private final ChannelQueue.QueueContext context;
  private final Function<String, ChannelQueue> openQueue;
  private final Map<String, ChannelWorker> workers = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Object lock = new Object();
  private final Thread thread;
  private boolean outageLogged;
  private boolean woken;
  private boolean closed;

  /** A channel's queue, and whether a thread works on it. */
  private static final class ChannelWorker {
    private final ChannelQueue queue;
    private boolean busy;

    ChannelWorker(ChannelQueue channelQueue) {
      this.queue = channelQueue;
    }
  }

  /**
   * @param open opens the queue of a channel; called once for each
   */
  AlertSender(ChannelQueue.QueueContext queueContext, Function<String, ChannelQueue> open) {
    this.context = queueContext;
    this.openQueue = open;
    this.thread = Thread.ofPlatform().name("alert-sender").start(this::run);
  }

  /** Checks for due alerts at once. */
  void wake() {
    synchronized (lock) {
      woken = true;
      lock.notifyAll();
    }
  }

  /** Waits until nothing can be sent now; returns false on timeout. */
  boolean awaitIdle(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    wake();
    synchronized (lock) {
      while (isBusy()) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        lock.wait(Math.min(left, POLL_INTERVAL.toMillis()));
      }
    }
    return true;
  }

  private boolean isBusy() {
    Instant now = context.clock().instant();
    return workers.values().stream().anyMatch(channelWorker -> channelWorker.busy)
        || context.outbox().findDueChannels(now).stream()
            .anyMatch(channel -> !workerOf(channel).queue.block().contains(now));
  }

  private void run() {
    while (!isClosed()) {
      try {
        startDueChannels();
        outageLogged = false;
        synchronized (lock) {
          if (!woken && !closed) {
            lock.wait(POLL_INTERVAL.toMillis());
          }
          woken = false;
        }
      } catch (InterruptedException e) {
        return; // only close() interrupts
      } catch (OutboxUnavailableException e) {
        if (!outageLogged) {
          log.warn("alerts are delivered later: {}", e.getMessage());
        }
        outageLogged = true;
        pause();
      } catch (RuntimeException e) {
        log.error("the outbox cannot be read; trying again", e);
        pause();
      }
    }
  }

  private boolean isClosed() {
    synchronized (lock) {
      return closed;
    }
  }

  private void startDueChannels() {
    Instant now = context.clock().instant();
    for (String channel : context.outbox().findDueChannels(now)) {
      ChannelWorker channelWorker = workerOf(channel);
      synchronized (lock) {
        if (channelWorker.busy || closed || channelWorker.queue.block().contains(now)) {
          continue;
        }
        channelWorker.busy = true;
      }
      threads.execute(() -> sendQueue(channelWorker));
    }
  }

  private ChannelWorker workerOf(String channel) {
    return workers.computeIfAbsent(channel, name -> new ChannelWorker(openQueue.apply(name)));
  }

  private void sendQueue(ChannelWorker channelWorker) {
    boolean moved = false;
    try {
      moved = channelWorker.queue.sendDue();
    } catch (OutboxUnavailableException e) {
      log.warn("a channel's messages are delivered later: {}", e.getMessage());
      pause();
    } catch (RuntimeException e) {
      log.error("a channel's messages were not sent; trying again", e);
      pause();
    } finally {
      synchronized (lock) {
        channelWorker.busy = false;
        woken |= moved;
        lock.notifyAll();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_INTERVAL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for messages that are being sent; what is not sent stays in the outbox. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      lock.notifyAll();
    }
    try {
      thread.join();
      threads.shutdown();
      if (!threads.awaitTermination(SHUTDOWN_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
        threads.awaitTermination(
            POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS); // to write that down
      }
      releaseChannels();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      threads.shutdownNow();
    }
  }

  private void releaseChannels() {
    try {
      workers.values().forEach(channelWorker -> channelWorker.queue.release());
    } catch (OutboxUnavailableException e) {
      log.warn("other senders wait for at most {}: {}", ChannelQueue.LEASE, e.getMessage());
    }
  }
}
