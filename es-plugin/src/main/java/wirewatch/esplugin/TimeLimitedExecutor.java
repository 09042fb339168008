package wirewatch.esplugin;

import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.elasticsearch.common.util.concurrent.AbstractRunnable;
import org.elasticsearch.common.util.concurrent.EsRejectedExecutionException;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.limit.CpuTimeLimit;
import wirewatch.ingest.limit.CpuTimeLimitExceededException;

/**
 * Executes tasks on a dedicated thread pool, each with a limit of processor time, so that a task
 * which waits for a busy machine is not over its limit. A running task ends only at the checkpoints
 * of its {@link CpuTimeLimit}: when it exceeds its limit, its caller gets a failure, the task is
 * cancelled and abandoned, and its slot is given to another thread at once. The pool has twice as
 * many threads as slots; while abandoned tasks hold all of them, other tasks wait, and are rejected
 * if none of the abandoned ones ends within a time. Thread-safe.
 */
final class TimeLimitedExecutor {
  /**
   * A task exceeded its limit of processor time. Clients see a bad request, so they do not retry.
   */
  static final class OverTime extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    OverTime(String message) {
      super(message);
    }
  }

  private final Executor executor;
  private final int threadCount;
  private final UnaryOperator<Runnable> context;
  private final Semaphore slots;
  private final Queue<Task<?>> queue = new ConcurrentLinkedQueue<>();
  private final Set<Task<?>> running = ConcurrentHashMap.newKeySet();
  private final AtomicInteger abandoned = new AtomicInteger();
  private final Duration patience;

  /** When a task was abandoned or an abandoned one ended. */
  private volatile long lastChangeNanos = System.nanoTime();

  /**
   * Creates a time-limited executor.
   *
   * @param threads the thread pool, with twice {@code width} threads
   * @param width the maximum number of concurrent tasks
   * @param patience how long tasks wait while abandoned ones hold all threads and none ends
   * @param context wraps a callback so that it runs in the thread context of the submitter
   */
  TimeLimitedExecutor(
      Executor threads, int width, Duration patience, UnaryOperator<Runnable> context) {
    this.executor = threads;
    this.threadCount = 2 * width;
    this.patience = patience;
    this.context = context;
    this.slots = new Semaphore(width);
  }

  /**
   * Submits a task and calls back exactly once, on another thread, with its result or its failure.
   * Time counts from the start of the task, and only while it runs on a processor.
   */
  <T> void submit(
      Callable<T> work, Duration limit, BiConsumer<@Nullable T, @Nullable Exception> callback) {
    if (isStuck()) {
      callback.accept(null, rejection());
      return;
    }
    queue.add(new Task<>(work, limit, callback));
    startWorker();
  }

  /** Whether abandoned tasks hold all threads, and none has ended for longer than is waited for. */
  private boolean isStuck() {
    return abandoned.get() >= threadCount
        && System.nanoTime() - lastChangeNanos >= patience.toNanos();
  }

  private EsRejectedExecutionException rejection() {
    return new EsRejectedExecutionException(
        threadCount + " documents over their time limit are still being processed");
  }

  private void rejectQueued() {
    for (Task<?> task = queue.poll(); task != null; task = queue.poll()) {
      task.complete(null, rejection());
    }
  }

  /**
   * Fails and abandons tasks over their limit, and rejects those that waited too long for a thread;
   * must be called periodically.
   */
  void expireOverdue() {
    for (Task<?> run : running) {
      if (run.cpuTimeLimit.isExceeded()) {
        run.abandon();
      }
    }
    if (isStuck()) {
      rejectQueued();
    }
  }

  /** Returns the number of abandoned tasks that still run. */
  int abandonedCount() {
    return abandoned.get();
  }

  /** Starts a worker if there are a free slot and a queued task. */
  private void startWorker() {
    if (!queue.isEmpty() && slots.tryAcquire()) {
      executor.execute(new Worker());
    }
  }

  private void releaseSlot() {
    slots.release();
    startWorker(); // for tasks queued before the slot was released
  }

  /** Holds a slot and runs queued tasks one after the other, without a thread handover. */
  private final class Worker extends AbstractRunnable {
    private boolean hasSlot = true;

    @Override
    protected void doRun() {
      Task<?> next = queue.poll();
      while (hasSlot && next != null) {
        hasSlot = next.run();
        next = hasSlot ? queue.poll() : null;
      }
    }

    @Override
    public void onAfter() {
      if (hasSlot) {
        releaseSlot();
      }
    }

    /** Fails the queued tasks, because the node is shutting down. */
    @Override
    public void onRejection(Exception e) {
      for (Task<?> run = queue.poll(); run != null; run = queue.poll()) {
        run.complete(null, e);
      }
    }

    @Override
    public void onFailure(Exception e) {
      throw new IllegalStateException("a task callback has thrown", e);
    }
  }

  /** One submitted task. */
  private final class Task<T> {
    private final Callable<T> work;
    private final Duration limit;
    private final CpuTimeLimit cpuTimeLimit;
    private final Runnable callback;
    private final AtomicBoolean completed = new AtomicBoolean();
    private @Nullable T result;
    private @Nullable Exception failure;

    Task(Callable<T> work, Duration limit, BiConsumer<@Nullable T, @Nullable Exception> callback) {
      this.work = work;
      this.limit = limit;
      this.cpuTimeLimit = CpuTimeLimit.of(limit);
      this.callback = context.apply(() -> callback.accept(result, failure));
    }

    /** Runs and completes; returns false if the task was abandoned meanwhile and lost its slot. */
    boolean run() {
      running.add(this);
      T given = null;
      Exception thrown = null;
      try {
        given = cpuTimeLimit.callChecked(work);
      } catch (CpuTimeLimitExceededException e) {
        thrown = overTime();
      } catch (Exception e) {
        thrown = e;
      } catch (StackOverflowError e) {
        thrown = new IllegalArgumentException("too deeply nested", e);
      }
      running.remove(this);
      boolean first = complete(given, thrown);
      if (!first) {
        lastChangeNanos = System.nanoTime();
        abandoned.decrementAndGet();
      }
      return first;
    }

    void abandon() {
      if (!completed.get()) {
        lastChangeNanos = System.nanoTime();
        abandoned.incrementAndGet();
        cpuTimeLimit.cancel();
        if (complete(null, overTime())) {
          running.remove(this);
          releaseSlot();
        } else {
          abandoned.decrementAndGet();
        }
      }
    }

    private OverTime overTime() {
      return new OverTime("takes longer than " + limit.toMillis() + " ms of processor time");
    }

    private boolean complete(@Nullable T given, @Nullable Exception thrown) {
      if (!completed.compareAndSet(false, true)) {
        return false;
      }
      result = given;
      failure = thrown;
      callback.run();
      return true;
    }
  }
}
