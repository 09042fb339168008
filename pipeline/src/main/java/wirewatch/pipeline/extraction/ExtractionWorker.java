package wirewatch.pipeline.extraction;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.limit.CpuTimeLimit;
import wirewatch.pipeline.flow.IncomingPage;

/** One thread of an {@link ExtractionPool}, with its queue. */
final class ExtractionWorker {
  private static final Duration POLL = Duration.ofMillis(200);

  private final WeightedQueue<IncomingPage> queue;
  private final WorkerContext context;
  private final AtomicReference<@Nullable CpuTimeLimit> current = new AtomicReference<>();
  private final Thread thread;
  private volatile boolean cancelled;

  /** What the threads of a pool share. */
  record WorkerContext(
      ExtractionPool.PageProcessor processor,
      Duration cpuLimit,
      LargePagePermits largePages,
      ExtractionPool.PageBacklog backlog) {}

  private ExtractionWorker(
      String name, WeightedQueue<IncomingPage> queue, WorkerContext workerContext) {
    this.queue = queue;
    this.context = workerContext;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
  }

  static ExtractionWorker start(
      String name, WeightedQueue<IncomingPage> queue, WorkerContext workerContext) {
    ExtractionWorker worker = new ExtractionWorker(name, queue, workerContext);
    worker.thread.start();
    return worker;
  }

  /** Queues a page; blocks while the queue is full. */
  void submit(IncomingPage page) throws InterruptedException {
    while (!queue.offer(page, page.page().body().length, POLL)) {
      if (cancelled) {
        throw new IllegalStateException("the pool is closed");
      }
    }
  }

  /** Drops the pages that wait and cancels the one in progress. */
  void cancel() {
    cancelled = true;
    CpuTimeLimit limit = current.get();
    if (limit != null) {
      limit.cancel();
    }
  }

  void join() throws InterruptedException {
    thread.join();
  }

  private void run() {
    try {
      while (!cancelled) {
        IncomingPage page = queue.poll(POLL);
        if (page != null) {
          context.largePages().run(page.page().body().length, () -> process(page));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody interrupts a worker
    }
  }

  @SuppressWarnings("CatchingUnchecked") // a fault must end neither the thread nor other pages
  private void process(IncomingPage page) {
    CpuTimeLimit limit = CpuTimeLimit.of(context.cpuLimit());
    current.set(limit);
    try {
      if (!cancelled) {
        context.processor().process(page, limit);
      }
    } catch (RuntimeException | Error e) {
      context.backlog().recordFault(e);
    } finally {
      current.set(null);
      context.backlog().remove();
    }
  }
}
