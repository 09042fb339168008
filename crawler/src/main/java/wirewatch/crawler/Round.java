package wirewatch.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.state.HostRow;

/**
 * One crawl round: runs a virtual thread for every host with something due, until nothing is due.
 */
final class Round {
  private static final Duration TICK = Duration.ofMillis(20);

  private final Desk desk;
  private final CrawlListener listener;
  private final Deliveries deliveries;
  private final Map<Long, Thread> running = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
  private long looked = System.nanoTime() - TICK.toNanos();

  Round(Desk desk, CrawlListener listener) {
    this.desk = desk;
    this.listener = listener;
    this.deliveries = new Deliveries(desk.underWay());
  }

  /** Runs the round and delivers outcomes to the listener on the calling thread. */
  void run() throws InterruptedException {
    try {
      boolean more = true;
      while (more) {
        startDue();
        boolean delivered = deliveries.deliver(listener, TICK);
        rethrow();
        more = delivered || !running.isEmpty() || !deliveries.isEmpty() || startDue();
      }
    } finally {
      stop();
    }
  }

  /** Starts the due hosts that are not running; returns whether there were any. */
  private boolean startDue() {
    if (System.nanoTime() - looked < TICK.toNanos() && !running.isEmpty()) {
      return true;
    }
    looked = System.nanoTime();
    boolean started = false;
    for (HostRow host : desk.tables().hosts().due(Instant.now())) {
      if (!running.containsKey(host.id())) {
        start(host);
        started = true;
      }
    }
    return started;
  }

  private void start(HostRow host) {
    Thread thread = Thread.ofVirtual().name("host-" + host.name()).unstarted(() -> work(host));
    running.put(host.id(), thread);
    thread.start();
  }

  @SuppressWarnings("CatchingUnchecked") // a failure of a host's thread must end the round
  private void work(HostRow host) {
    try {
      new HostRun(desk, host, deliveries).run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      broken.compareAndSet(null, e);
    } finally {
      running.remove(host.id());
    }
  }

  private void rethrow() {
    Throwable cause = broken.get();
    if (cause != null) {
      throw new IllegalStateException("the crawl round failed: " + cause.getMessage(), cause);
    }
  }

  private void stop() {
    boolean interrupted = false;
    for (Thread thread : running.values()) {
      thread.interrupt();
    }
    for (Thread thread : running.values()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    desk.underWay().clear();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
