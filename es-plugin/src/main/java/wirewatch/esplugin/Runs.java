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
 * Runs work on threads of its own, each piece with a time limit. Work cannot be stopped from
 * outside: what is over its limit is answered for and left to end by itself, and its place goes to
 * another thread. So that it never takes all threads, there are twice as many as places, and while
 * as many pieces are left to themselves as there are spare ones, no new work is taken. Thread-safe.
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
  private final UnaryOperator<Runnable> context;
  private final Semaphore places;
  private final Queue<Run<?>> waiting = new ConcurrentLinkedQueue<>();
  private final Set<Run<?>> running = ConcurrentHashMap.newKeySet();
  private final AtomicInteger leftAlone = new AtomicInteger();

  /**
   * Makes the bounds of an executor.
   *
   * @param threads at least twice {@code width}
   * @param width how many pieces run at once
   * @param context gives what runs as the one who gave it in, on whichever thread
   */
  Runs(Executor threads, int width, UnaryOperator<Runnable> context) {
    this.threads = threads;
    this.width = width;
    this.context = context;
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
    waiting.add(new Run<>(work, limit, to));
    serve();
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

  /** Sets a thread to work where there is a place and something to do. */
  private void serve() {
    if (!waiting.isEmpty() && places.tryAcquire()) {
      threads.execute(new Turn());
    }
  }

  private void free() {
    places.release();
    serve(); // what came in before the place was free again
  }

  /** A thread in its place: one piece after the other, so that none has to wait for a thread. */
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

    /** The node stops. */
    @Override
    public void onRejection(Exception e) {
      for (Run<?> run = waiting.poll(); run != null; run = waiting.poll()) {
        run.answer(null, e);
      }
    }

    @Override
    public void onFailure(Exception e) {
      throw new IllegalStateException("a piece of work has thrown", e);
    }
  }

  /** One piece of work. */
  private final class Run<T> {
    private final Callable<T> work;
    private final Duration limit;
    private final Runnable tell;
    private final AtomicBoolean answered = new AtomicBoolean();
    private volatile long began;
    private @Nullable T result;
    private @Nullable Exception failure;

    Run(Callable<T> work, Duration limit, BiConsumer<@Nullable T, @Nullable Exception> to) {
      this.work = work;
      this.limit = limit;
      this.tell = context.apply(() -> to.accept(result, failure));
    }

    /** Works and answers; false where it was left alone meanwhile, and its place given away. */
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
