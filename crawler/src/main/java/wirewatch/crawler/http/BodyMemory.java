package wirewatch.crawler.http;

import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import okio.AsyncTimeout;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the memory of the bodies that are received at the same time. Most pages are small and need
 * no permit; a body that grows beyond a threshold waits until few enough others of its size are in
 * memory. A fetch holds its permits until its {@link Lease} is closed: after the page was queued
 * for the listener.
 */
public final class BodyMemory {
  static final int MEDIUM = 128 << 10;
  static final int LARGE = 1 << 20;

  /** Copies of a body that exist at once: received, decoded, as a record, compressed. */
  private static final int COPIES = 6;

  private static final int MIN_MEDIUM = 4;
  private static final ThreadLocal<@Nullable Lease> CURRENT = new ThreadLocal<>();

  private final Semaphore medium;
  private final Semaphore large;

  /**
   * @param heap the heap of the process, in bytes; at most a quarter of it holds bodies above the
   *     thresholds, unless a single body needs more
   * @param maxBody the maximum length of a body, in bytes
   */
  public BodyMemory(long heap, long maxBody) {
    long share = heap / 8;
    this.medium = new Semaphore(permits(share / ((long) COPIES * LARGE), MIN_MEDIUM), true);
    this.large = new Semaphore(permits(share / (COPIES * maxBody), 1), true);
  }

  private static int permits(long wanted, int least) {
    return Math.clamp(wanted, least, 1 << 16);
  }

  /** Opens the lease of the fetches of the calling thread, until it is closed. */
  public Lease open() {
    Lease lease = new Lease();
    CURRENT.set(lease);
    return lease;
  }

  /** Returns the open lease of the calling thread, or null if there is none. */
  static @Nullable Lease current() {
    return CURRENT.get();
  }

  /** The permits of one thread, closed on the same thread. */
  public final class Lease implements AutoCloseable {
    private boolean hasMedium;
    private boolean hasLarge;

    /**
     * Waits until a body of this size may be in memory; the time limit of the request stands still
     * meanwhile.
     */
    void await(long bytes, Timeout requestTimeout) throws InterruptedIOException {
      if (bytes > MEDIUM && !hasMedium) {
        acquire(medium, requestTimeout);
        hasMedium = true;
      }
      if (bytes > LARGE && !hasLarge) {
        acquire(large, requestTimeout);
        hasLarge = true;
      }
    }

    private static void acquire(Semaphore permits, Timeout requestTimeout)
        throws InterruptedIOException {
      if (permits.tryAcquire()) {
        return;
      }
      boolean limited = requestTimeout instanceof AsyncTimeout running && !running.exit();
      try {
        permits.acquire();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for memory");
      } finally {
        if (limited && requestTimeout instanceof AsyncTimeout paused) {
          paused.enter();
        }
      }
    }

    @Override
    public void close() {
      CURRENT.remove();
      if (hasLarge) {
        large.release();
      }
      if (hasMedium) {
        medium.release();
      }
    }
  }
}
