package wirewatch.crawler;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import wirewatch.crawler.model.PageOutcome;
import wirewatch.crawler.model.PageResult;
import wirewatch.crawler.model.PollResult;

/** The outcomes waiting for the listener, bounded in number and in bytes. */
final class OutcomeQueue {
  /** A twelfth of the heap, 64 MiB at most. */
  private static final int CAPACITY_KIBIBYTES =
      Math.clamp((Runtime.getRuntime().maxMemory() / 12) >> 10, 4 << 10, 64 << 10);

  private static final int MIN_WEIGHT = CAPACITY_KIBIBYTES >> 10; // limits it to 1024 outcomes

  private final LinkedBlockingQueue<QueuedOutcome> queue = new LinkedBlockingQueue<>();
  private final Semaphore freeKibibytes = new Semaphore(CAPACITY_KIBIBYTES, true);

  private final Set<URI> inProgress;
  private final BooleanSupplier paused;

  /**
   * @param underWay the URLs of pages in progress; the URL of each delivered page is removed
   * @param paused whether nothing may be fetched now
   */
  OutcomeQueue(Set<URI> underWay, BooleanSupplier paused) {
    this.inProgress = underWay;
    this.paused = paused;
  }

  /** Whether nothing may be fetched now. */
  boolean isPaused() {
    return paused.getAsBoolean();
  }

  private sealed interface QueuedOutcome {
    int weight();

    record QueuedPage(PageResult result, int weight) implements QueuedOutcome {}

    record QueuedPoll(PollResult result, int weight) implements QueuedOutcome {}
  }

  /** Adds the result of a page; blocks while the queue is full. */
  void put(PageResult pageResult) throws InterruptedException {
    int bytes =
        pageResult.outcome() instanceof PageOutcome.Fetched fetched
            ? fetched.page().body().length
            : 0;
    add(
        new QueuedOutcome.QueuedPage(
            pageResult, Math.clamp(bytes >> 10, MIN_WEIGHT, CAPACITY_KIBIBYTES)));
  }

  /** Adds the result of a listing poll; blocks while the queue is full. */
  void put(PollResult pollResult) throws InterruptedException {
    add(new QueuedOutcome.QueuedPoll(pollResult, MIN_WEIGHT));
  }

  private void add(QueuedOutcome queuedOutcome) throws InterruptedException {
    freeKibibytes.acquire(queuedOutcome.weight());
    queue.add(queuedOutcome);
  }

  /** Delivers the next outcome to the listener; returns false if none arrived in time. */
  boolean deliverNext(CrawlListener listener, Duration wait) throws InterruptedException {
    QueuedOutcome next = queue.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
    if (next == null) {
      return false;
    }
    try {
      dispatch(next, listener);
    } finally {
      if (next instanceof QueuedOutcome.QueuedPage page) {
        inProgress.remove(page.result().address());
      }
      freeKibibytes.release(next.weight());
    }
    return true;
  }

  private static void dispatch(QueuedOutcome queuedOutcome, CrawlListener listener) {
    switch (queuedOutcome) {
      case QueuedOutcome.QueuedPage page -> listener.onPage(page.result());
      case QueuedOutcome.QueuedPoll listing -> listener.onListing(listing.result());
    }
  }

  boolean isEmpty() {
    return queue.isEmpty();
  }
}
