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

/**
 * Executes tasks on a dedicated thread pool, each with a time limit. A running task cannot be
 * interrupted: when it exceeds its limit, its caller gets a failure, the task is abandoned, and its
 * slot is given to another thread. The pool has twice as many threads as slots; while there are as
 * many abandoned tasks as spare threads, new tasks are rejected. Thread-safe.
 */
final class Runs {
  /** A task exceeded its time limit. Clients see a bad request, so they do not retry it. */
  static final class OverTime extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    OverTime(String message) {
      super(message);
    }
  }

  private final Executor threads;
  private final int width;
  private final UnaryOperator<Runnable> context;
  private final Semaphore places;
  private final Queue<Run<?>> waiting = new ConcurrentLinkedQueue<>();
  private final Set<Run<?>> running = ConcurrentHashMap.newKeySet();
  private final AtomicInteger leftAlone = new AtomicInteger();

  /**
   * Creates a time-limited executor.
   *
   * @param threads the thread pool, with at least twice {@code width} threads
   * @param width the maximum number of concurrent tasks
   * @param context wraps a callback so that it runs in the thread context of the submitter
   */
  Runs(Executor threads, int width, UnaryOperator<Runnable> context) {
    this.threads = threads;
    this.width = width;
    this.context = context;
    this.places = new Semaphore(width);
  }

  /**
   * Submits a task and calls back exactly once, on another thread, with its result or its failure.
   * The time limit starts when the task starts.
   */
  <T> void start(
      Callable<T> work, Duration limit, BiConsumer<@Nullable T, @Nullable Exception> callback) {
    if (leftAlone.get() >= width) {
      String why = width + " documents over their time limit are still being processed";
      callback.accept(null, new EsRejectedExecutionException(why));
      return;
    }
    waiting.add(new Run<>(work, limit, callback));
    serve();
  }

  /** Fails and abandons tasks over their limit; must be called periodically. */
  void expire() {
    long now = System.nanoTime();
    for (Run<?> run : running) {
      if (now - run.began > run.limit.toNanos()) {
        run.leaveAlone();
      }
    }
  }

  /** Returns the number of abandoned tasks that still run. */
  int leftAlone() {
    return leftAlone.get();
  }

  /** Starts a worker if there are a free slot and a queued task. */
  private void serve() {
    if (!waiting.isEmpty() && places.tryAcquire()) {
      threads.execute(new Turn());
    }
  }

  private void free() {
    places.release();
    serve(); // for tasks queued before the slot was released
  }

  /** Holds a slot and runs queued tasks one after the other, without a thread handover. */
  private final class Turn extends AbstractRunnable {
    private boolean placed = true;

    @Override
    protected void doRun() {
      Run<?> next = waiting.poll();
      while (placed && next != null) {
        placed = next.run();
        next = placed ? waiting.poll() : null;
      }
    }

    @Override
    public void onAfter() {
      if (placed) {
        free();
      }
    }

    /** Fails the queued tasks, because the node is shutting down. */
    @Override
    public void onRejection(Exception e) {
      for (Run<?> run = waiting.poll(); run != null; run = waiting.poll()) {
        run.answer(null, e);
      }
    }

    @Override
    public void onFailure(Exception e) {
      throw new IllegalStateException("a task callback has thrown", e);
    }
  }

  /** One submitted task. */
  private final class Run<T> {
    private final Callable<T> work;
    private final Duration limit;
    private final Runnable tell;
    private final AtomicBoolean answered = new AtomicBoolean();
    private volatile long began;
    private @Nullable T result;
    private @Nullable Exception failure;

    Run(Callable<T> work, Duration limit, BiConsumer<@Nullable T, @Nullable Exception> callback) {
      this.work = work;
      this.limit = limit;
      this.tell = context.apply(() -> callback.accept(result, failure));
    }

    /** Runs and completes; returns false if the task was abandoned meanwhile and lost its slot. */
    boolean run() {
      began = System.nanoTime();
      running.add(this);
      T given = null;
      Exception thrown = null;
      try {
        given = work.call();
      } catch (Exception e) {
        thrown = e;
      } catch (StackOverflowError e) {
        thrown = new IllegalArgumentException("too deeply nested", e);
      }
      running.remove(this);
      boolean first = answer(given, thrown);
      if (!first) {
        leftAlone.decrementAndGet();
      }
      return first;
    }

    void leaveAlone() {
      if (!answered.get()) {
        leftAlone.incrementAndGet();
        String why = "takes longer than " + limit.toMillis() + " ms";
        if (answer(null, new OverTime(why))) {
          running.remove(this);
          free();
        } else {
          leftAlone.decrementAndGet();
        }
      }
    }

    private boolean answer(@Nullable T given, @Nullable Exception thrown) {
      if (!answered.compareAndSet(false, true)) {
        return false;
      }
      result = given;
      failure = thrown;
      tell.run();
      return true;
    }
  }
}
