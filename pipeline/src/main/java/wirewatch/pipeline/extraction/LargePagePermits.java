package wirewatch.pipeline.extraction;

import java.util.concurrent.Semaphore;

/** Bounds how many large pages are structured at once: one needs up to a hundred megabytes. */
final class LargePagePermits {
  private static final int LARGE = 1 << 20;
  private static final long HEAP_PER_PAGE = 384L << 20;

  private final Semaphore permits;

  private LargePagePermits(int pages) {
    this.permits = new Semaphore(pages, true);
  }

  static LargePagePermits ofHeap(long bytes) {
    return new LargePagePermits(Math.clamp(bytes / HEAP_PER_PAGE, 1, 1 << 10));
  }

  /** Runs work on a page of this size, after others if it is large. */
  void run(int bytes, Runnable work) throws InterruptedException {
    if (bytes < LARGE) {
      work.run();
      return;
    }
    permits.acquire();
    try {
      work.run();
    } finally {
      permits.release();
    }
  }
}
