package wirewatch.crawler.fetch;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Limits requests: one at a time to each host, with a delay after each, and a maximum number to all
 * hosts together.
 */
final class HostRequestLimiter {
  private static final int MAX_CONCURRENT = 64;

  private final ConcurrentHashMap<String, HostSlot> slots = new ConcurrentHashMap<>();
  private final Semaphore permits = new Semaphore(MAX_CONCURRENT, true);

  /** A request. */
  @FunctionalInterface
  interface Request<T> {
    T send() throws InterruptedException;
  }

  private static final class HostSlot {
    private final Semaphore permit = new Semaphore(1, true);
    private long releasedNanos;
    private boolean used;

    /** Waits until {@code delay} has passed since the last request. */
    void awaitDelay(Duration delay) throws InterruptedException {
      long wait = used ? delay.toNanos() - (System.nanoTime() - releasedNanos) : 0;
      if (wait > 0) {
        Thread.sleep(Duration.ofNanos(wait));
      }
    }

    void release() {
      used = true;
      releasedNanos = System.nanoTime();
      permit.release();
    }
  }

  /** Sends a request as soon as its host may be requested. */
  <T> T send(String host, Duration delay, Request<T> request) throws InterruptedException {
    HostSlot hostSlot = slots.computeIfAbsent(host, name -> new HostSlot());
    hostSlot.permit.acquire();
    try {
      hostSlot.awaitDelay(delay);
      permits.acquire();
      try {
        return request.send();
      } finally {
        permits.release();
      }
    } finally {
      hostSlot.release();
    }
  }
}
