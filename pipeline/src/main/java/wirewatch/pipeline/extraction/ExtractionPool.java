package wirewatch.pipeline.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.limit.CpuTimeLimit;
import wirewatch.pipeline.flow.IncomingPage;
import wirewatch.pipeline.options.ExtractionOptions;

/**
 * Processes pages on a fixed number of threads. Pages of one address are processed one after the
 * other, in the order in which they were submitted. The pages that wait are bounded by number and
 * by bytes, and of the largest pages only as many are processed at once as the heap has room for.
 */
public final class ExtractionPool implements AutoCloseable {
  private static final int QUEUE_ENTRIES = 256;
  private static final long MIN_QUEUE_BYTES = 4L << 20;
  private static final long MAX_QUEUE_BYTES = 64L << 20;

  private final List<ExtractionWorker> workers = new ArrayList<>();
  private final PageBacklog backlog = new PageBacklog();

  /** Processes one page; called on several threads. */
  @FunctionalInterface
  public interface PageProcessor {

    /**
     * Processes a page under a limit, which ends it when the pool is closed. An exception is a
     * fault of the program: it is thrown by the next {@link ExtractionPool#drain}.
     */
    void process(IncomingPage page, CpuTimeLimit limit);
  }

  /** Starts the threads. */
  public ExtractionPool(ExtractionOptions options, PageProcessor processor) {
    long heap = Runtime.getRuntime().maxMemory();
    long bytes = Math.clamp(heap / 24, MIN_QUEUE_BYTES, MAX_QUEUE_BYTES) / options.threads();
    ExtractionWorker.WorkerContext context =
        new ExtractionWorker.WorkerContext(
            processor, options.cpuLimit(), LargePagePermits.ofHeap(heap), backlog);
    for (int i = 0; i < options.threads(); i++) {
      workers.add(
          ExtractionWorker.start(
              "extraction-" + i, new WeightedQueue<>(QUEUE_ENTRIES, bytes), context));
    }
  }

  /**
   * Submits a page; blocks while the queue of its thread is full.
   *
   * @throws IllegalStateException if a page was not processed because of a fault of the program
   */
  public void submit(IncomingPage page) throws InterruptedException {
    int hash = page.archived().address().hashCode();
    backlog.add();
    boolean submitted = false;
    try {
      workers.get(Math.floorMod(hash, workers.size())).submit(page);
      submitted = true;
    } finally {
      if (!submitted) {
        backlog.remove();
      }
    }
  }

  /**
   * Waits until every submitted page is processed.
   *
   * @throws IllegalStateException if a page was not processed because of a fault of the program
   */
  public void drain() throws InterruptedException {
    backlog.awaitEmpty();
  }

  /** Ends the threads. Pages that wait are dropped, and those in progress are cancelled. */
  @Override
  public void close() throws InterruptedException {
    for (ExtractionWorker worker : workers) {
      worker.cancel();
    }
    for (ExtractionWorker worker : workers) {
      worker.join();
    }
  }

  /** Counts the pages that are submitted and not yet processed, and keeps the first fault. */
  static final class PageBacklog {
    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
    private long pages;

    synchronized void add() {
      rethrowFault();
      pages++;
    }

    synchronized void remove() {
      pages--;
      notifyAll();
    }

    void recordFault(Throwable cause) {
      fault.compareAndSet(null, cause);
    }

    synchronized void awaitEmpty() throws InterruptedException {
      while (pages > 0) {
        wait();
      }
      rethrowFault();
    }

    private void rethrowFault() {
      Throwable cause = fault.getAndSet(null);
      if (cause != null) {
        throw new IllegalStateException("a page was not processed: " + cause.getMessage(), cause);
      }
    }
  }
}
