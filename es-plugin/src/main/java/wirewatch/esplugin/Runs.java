package wirewatch.esplugin;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.elasticsearch.common.util.concurrent.AbstractRunnable;
import org.elasticsearch.common.util.concurrent.EsRejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on threads of its own, each piece with a time limit. Work cannot be stopped from
 * outside: what is over its limit is answered for and left to end by itself. So that it never takes
 * all threads, there are twice as many as work at once, and while as many pieces are left to
 * themselves as there are spare ones, no new work is taken. Thread-safe.
 */
final class Runs {
  /** Work took longer than it may; to the client a fault of its document, not to be sent again. */
  static final class OverTime extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    OverTime(String message) {
      super(message);
    }
  }

  private final Executor threads;
  private final int width;
  private final Semaphore places;
  private final Set<Run<?>> running = ConcurrentHashMap.newKeySet();
  private final AtomicInteger leftAlone = new AtomicInteger();

  /**
   * Makes the bounds of an executor.
   *
   * @param threads at least twice {@code width}
   * @param width how many pieces run at once
   */
  Runs(Executor threads, int width) {
    this.threads = threads;
    this.width = width;
    this.places = new Semaphore(width);
  }

  /**
   * Runs {@code work} soon and answers once, on another thread: with what it gave, or with why not.
   * The limit counts from when it begins.
   */
  <T> void start(
      Callable<T> work, Duration limit, BiConsumer<@Nullable T, @Nullable Exception> to) {
    if (leftAlone.get() >= width) {
      String why = width + " documents over their time limit are still being read";
      to.accept(null, new EsRejectedExecutionException(why));
      return;
    }
    threads.execute(new Run<>(work, limit, to));
  }

  /** Answers for what is over its limit; to be called now and then. */
  void expire() {
    long now = System.nanoTime();
    for (Run<?> run : running) {
      if (now - run.began > run.limit.toNanos()) {
        run.leaveAlone();
      }
    }
  }

  /** How many pieces over their limit still run. */
  int leftAlone() {
    return leftAlone.get();
  }

  /** One piece of work. */
  private final class Run<T> extends AbstractRunnable {
    private final Callable<T> work;
    private final Duration limit;
    private final BiConsumer<@Nullable T, @Nullable Exception> to;
    private final AtomicBoolean answered = new AtomicBoolean();
    private volatile long began;

    Run(Callable<T> work, Duration limit, BiConsumer<@Nullable T, @Nullable Exception> to) {
      this.work = work;
      this.limit = limit;
      this.to = to;
    }

    @Override
    protected void doRun() throws InterruptedException {
      places.acquire();
      began = System.nanoTime();
      running.add(this);
      T result = null;
      Exception failure = null;
      try {
        result = work.call();
      } catch (Exception e) {
        failure = e;
      } catch (StackOverflowError e) {
        failure = new IllegalArgumentException("too deeply nested", e);
      }
      running.remove(this);
      if (answered.compareAndSet(false, true)) {
        places.release();
        to.accept(result, failure);
      } else {
        leftAlone.decrementAndGet();
      }
    }

    void leaveAlone() {
      if (answered.compareAndSet(false, true)) {
        running.remove(this);
        leftAlone.incrementAndGet();
        places.release();
        to.accept(null, new OverTime("takes longer than " + limit.toMillis() + " ms"));
      }
    }

    @Override
    public void onFailure(Exception e) {
      if (answered.compareAndSet(false, true)) {
        to.accept(null, e);
      }
    }
  }
}
