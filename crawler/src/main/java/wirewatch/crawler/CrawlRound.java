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
  private static final Duration TICK = Duration.ofMillis(20);

  private final CrawlContext crawlContext;
  private final CrawlListener listener;
  private final OutcomeQueue outcomes;
  private final Map<Long, Thread> hostThreads = new ConcurrentHashMap<>();
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
      startFolders();
      boolean more = true;
      while (more) {
        startDueHosts();
        boolean delivered = outcomes.deliverNext(listener, TICK);
        rethrowFailure();
        more = delivered || !hostThreads.isEmpty() || !outcomes.isEmpty() || startDueHosts();
      }
    } finally {
      interruptHosts();
    }
  }

  private boolean isPaused() {
    return listener.pauseReason().isPresent() || crawlContext.pause().reason().isPresent();
  }

  /** Starts a thread for the folder of every source that is not paused. */
  private void startFolders() {
    if (isPaused()) {
      return;
    }
    Set<String> paused =
        crawlContext.folders().isEmpty() ? Set.of() : crawlContext.tables().pauses().pausedNames();
    crawlContext
        .folders()
        .forEach(
            (number, folder) -> {
              if (!paused.contains(folder.source().id())) {
                Thread thread =
                    Thread.ofVirtual()
                        .name("folder-of-" + folder.source().id())
                        .unstarted(() -> deliverFolder(number, folder));
                hostThreads.put(-number, thread);
                thread.start();
              }
            });
  }

  @SuppressWarnings("CatchingUnchecked") // a failure of a folder's thread must end the round
  private void deliverFolder(long number, FolderDelivery folder) {
    try {
      folder.run(outcomes);
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
      hostThreads.remove(-number);
    }
  }

  /** Starts the due hosts that are not running; returns whether there were any. */
  private boolean startDueHosts() {
    if (isPaused()) {
      return false;
    }
    if (System.nanoTime() - lastCheckNanos < TICK.toNanos() && !hostThreads.isEmpty()) {
      return true;
    }
    lastCheckNanos = System.nanoTime();
    boolean started = false;
    Instant now = crawlContext.clock().instant();
    crawlContext.tables().scheduleClock().note(now);
    for (HostRow host : crawlContext.tables().hosts().findDue(now)) {
      if (!hostThreads.containsKey(host.id())) {
        start(host);
        started = true;
      }
    }
    return started;
  }

  private void start(HostRow host) {
    Thread thread = Thread.ofVirtual().name("host-" + host.name()).unstarted(() -> crawlHost(host));
    hostThreads.put(host.id(), thread);
    thread.start();
  }

  @SuppressWarnings("CatchingUnchecked") // a failure of a host's thread must end the round
  private void crawlHost(HostRow host) {
    try {
      new HostCrawl(crawlContext, host.name(), outcomes).run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    } finally {
      hostThreads.remove(host.id());
    }
  }

  private void rethrowFailure() {
    Throwable cause = failure.get();
    if (cause != null) {
      throw new IllegalStateException("the crawl round failed: " + cause.getMessage(), cause);
    }
  }

  private void interruptHosts() {
    boolean interrupted = false;
    for (Thread thread : hostThreads.values()) {
      thread.interrupt();
    }
    for (Thread thread : hostThreads.values()) {
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
