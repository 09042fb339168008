package wirewatch.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.database.DatabaseException;
import wirewatch.crawler.state.HostRow;

/**
 * One crawl round: runs a virtual thread for every host with something due, until nothing is due or
 * fetching is paused.
 */
final class CrawlRound {
  private static final long WEB_SUB = Long.MIN_VALUE;
  private static final Duration TICK = Duration.ofMillis(20);

  private final CrawlContext crawlContext;
  private final CrawlListener listener;
  private final OutcomeQueue outcomes;

  /** By the host's id, or the negative number of a source that delivers. */
  private final Map<Long, Thread> threads = new ConcurrentHashMap<>();

  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private long lastCheckNanos = System.nanoTime() - TICK.toNanos();

  CrawlRound(CrawlContext crawlContext, CrawlListener listener) {
    this.crawlContext = crawlContext;
    this.listener = listener;
    this.outcomes = new OutcomeQueue(crawlContext.inProgress(), this::isPaused);
  }

  /** Runs the round and delivers outcomes to the listener on the calling thread. */
  void run() throws InterruptedException {
    try {
      startInboundReaders();
      start(WEB_SUB, "websub", new WebSub(crawlContext)::sendDue);
      boolean more = true;
      while (more) {
        startDueHosts();
        boolean delivered = outcomes.deliverNext(listener, TICK);
        rethrowFailure();
        more = delivered || !threads.isEmpty() || !outcomes.isEmpty() || startDueHosts();
      }
    } finally {
      interruptThreads();
    }
  }

  private boolean isPaused() {
    return listener.pauseReason().isPresent() || crawlContext.pause().reason().isPresent();
  }

  /** Starts a thread for every source that delivers, is due and is not paused. */
  private void startInboundReaders() {
    if (isPaused() || crawlContext.inboundReaders().isEmpty()) {
      return;
    }
    Set<String> paused = crawlContext.tables().pauses().pausedNames();
    Instant now = crawlContext.clock().instant();
    crawlContext
        .inboundReaders()
        .forEach(
            (number, reader) -> {
              String source = reader.source().id();
              if (reader.isDue(now) && !paused.contains(source)) {
                start(-number, "inbound-of-" + source, () -> reader.run(outcomes));
              }
            });
  }

  /** Starts the due hosts that are not running; returns whether there were any. */
  private boolean startDueHosts() {
    if (isPaused()) {
      return false;
    }
    if (System.nanoTime() - lastCheckNanos < TICK.toNanos() && !threads.isEmpty()) {
      return true;
    }
    lastCheckNanos = System.nanoTime();
    boolean started = false;
    Instant now = crawlContext.clock().instant();
    crawlContext.tables().scheduleClock().note(now);
    for (HostRow host : crawlContext.tables().hosts().findDue(now)) {
      if (!threads.containsKey(host.id())) {
        HostCrawl crawl = new HostCrawl(crawlContext, host.name(), outcomes);
        start(host.id(), "host-" + host.name(), crawl::run);
        started = true;
      }
    }
    return started;
  }

  /** The work of one thread. */
  @FunctionalInterface
  private interface Work {
    void run() throws InterruptedException;
  }

  private void start(long key, String name, Work work) {
    Thread thread = Thread.ofVirtual().name(name).unstarted(() -> perform(key, work));
    threads.put(key, thread);
    thread.start();
  }

  /** A step that cannot be written down for now is done again after a pause of the whole crawl. */
  @SuppressWarnings("CatchingUnchecked") // any other failure of a thread must end the round
  private void perform(long key, Work work) {
    try {
      work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (DatabaseException e) {
      if (e.isTemporary()) {
        crawlContext.pause().recordFailure(e);
      } else {
        failure.compareAndSet(null, e);
      }
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    } finally {
      threads.remove(key);
    }
  }

  private void rethrowFailure() {
    Throwable cause = failure.get();
    if (cause != null) {
      throw new IllegalStateException("the crawl round failed: " + cause.getMessage(), cause);
    }
  }

  private void interruptThreads() {
    boolean interrupted = false;
    for (Thread thread : threads.values()) {
      thread.interrupt();
    }
    for (Thread thread : threads.values()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    crawlContext.inProgress().clear();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
