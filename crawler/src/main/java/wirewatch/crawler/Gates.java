package wirewatch.crawler;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Limits requests: one at a time to each host, with a delay after each, and a maximum number to all
 * hosts together.
 */
final class Gates {
  private static final int TOGETHER = 64;

  private final ConcurrentHashMap<String, Gate> gates = new ConcurrentHashMap<>();
  private final Semaphore together = new Semaphore(TOGETHER, true);

  /** A request. */
  @FunctionalInterface
  interface Request<T> {
    T send() throws InterruptedException;
  }

  private static final class Gate {
    private final Semaphore one = new Semaphore(1, true);
    private long left;
    private boolean used;

    /** Waits until {@code delay} has passed since the last request. */
    void pause(Duration delay) throws InterruptedException {
      long wait = used ? delay.toNanos() - (System.nanoTime() - left) : 0;
      if (wait > 0) {
        Thread.sleep(Duration.ofNanos(wait));
      }
    }

    void leave() {
      used = true;
      left = System.nanoTime();
      one.release();
    }
  }

  /** Sends a request as soon as its host may be requested. */
  <T> T pass(String host, Duration delay, Request<T> request) throws InterruptedException {
    Gate gate = gates.computeIfAbsent(host, name -> new Gate());
    gate.one.acquire();
    try {
      gate.pause(delay);
      together.acquire();
      try {
        return request.send();
      } finally {
        together.release();
      }
    } finally {
      gate.leave();
    }
  }
}
