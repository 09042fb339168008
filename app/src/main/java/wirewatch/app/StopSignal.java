package wirewatch.app;

import java.time.Duration;

/**
 * Interrupts the current thread on Ctrl-C and SIGTERM, and delays the end of the process until
 * {@link #close} is called.
 */
public final class StopSignal implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final Thread worker = Thread.currentThread();
  private final Thread hook = new Thread(this::interruptAndAwaitClose, "stop");
  private final Object closed = new Object();
  private boolean done;

  public StopSignal() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void interruptAndAwaitClose() {
    worker.interrupt();
    long end = System.nanoTime() + TIMEOUT.toNanos();
    synchronized (closed) {
      while (!done && System.nanoTime() < end) {
        try {
          closed.wait(TIMEOUT.toMillis());
        } catch (InterruptedException e) {
          return;
        }
      }
    }
  }

  /** Lets the process end. */
  @Override
  public void close() {
    synchronized (closed) {
      done = true;
      closed.notifyAll();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending already
    }
  }
}
