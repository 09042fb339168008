package wirewatch.ingest.limit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A limit of the processor time that a piece of work may use on its thread. The work calls {@link
 * #check} where it loops; a check outside any limit does nothing. Processor time, not elapsed time,
 * so that a busy machine makes no page fail. Where the virtual machine cannot measure the time of a
 * thread, elapsed time is used.
 */
public final class CpuTimeLimit {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final boolean MEASURABLE =
      THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();
  private static final ThreadLocal<@Nullable CpuTimeLimit> CURRENT = new ThreadLocal<>();

  private final Duration limit;
  private volatile boolean cancelled;
  private long startNanos;
  private volatile @Nullable Thread worker;

  private CpuTimeLimit(Duration limit) {
    this.limit = limit;
  }

  /**
   * Creates a limit for one piece of work.
   *
   * @throws IllegalArgumentException if the limit is not positive
   */
  public static CpuTimeLimit of(Duration limit) {
    if (!limit.isPositive()) {
      throw new IllegalArgumentException("processor time limit must be positive: " + limit);
    }
    return new CpuTimeLimit(limit);
  }

  /**
   * Runs work under this limit on the calling thread.
   *
   * @throws CpuTimeLimitExceededException at the first checkpoint after the time is used up
   * @throws ExtractionCancelledException at the first checkpoint after {@link #cancel}
   */
  public <T> T call(Supplier<T> work) {
    CpuTimeLimit outer = begin();
    try {
      return work.get();
    } finally {
      end(outer);
    }
  }

  /** Does the same with work that may throw checked exceptions. */
  public <T> T callChecked(Callable<T> work) throws Exception {
    CpuTimeLimit outer = begin();
    try {
      return work.call();
    } finally {
      end(outer);
    }
  }

  private @Nullable CpuTimeLimit begin() {
    CpuTimeLimit outer = CURRENT.get();
    startNanos = currentNanos();
    worker = Thread.currentThread();
    CURRENT.set(this);
    return outer;
  }

  private static void end(@Nullable CpuTimeLimit outer) {
    if (outer == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(outer);
    }
  }

  /** Ends the work at its next checkpoint; may be called from any thread. */
  public void cancel() {
    cancelled = true;
  }

  /**
   * Returns whether the work has started and has used up its time, also if it has reached no
   * checkpoint since. May be called from any thread while the work runs.
   */
  public boolean isExceeded() {
    Thread thread = worker;
    return thread != null && nanosOf(thread) - startNanos > limit.toNanos();
  }

  /** A checkpoint: throws if the work of this thread is cancelled or has used up its time. */
  public static void check() {
    CpuTimeLimit current = CURRENT.get();
    if (current != null) {
      current.checkNow();
    }
  }

  private void checkNow() {
    if (cancelled) {
      throw new ExtractionCancelledException();
    }
    if (currentNanos() - startNanos > limit.toNanos()) {
      throw new CpuTimeLimitExceededException(
          "needs more than %d ms of processor time".formatted(limit.toMillis()));
    }
  }

  private static long currentNanos() {
    return MEASURABLE ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
  }

  /** The time of a thread that may have ended: then -1, which is before the start of any work. */
  private static long nanosOf(Thread thread) {
    return MEASURABLE ? THREADS.getThreadCpuTime(thread.threadId()) : System.nanoTime();
  }
}
