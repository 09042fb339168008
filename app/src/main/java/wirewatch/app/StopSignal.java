package wirewatch.app;

import java.time.Duration;

/**
 * Interrupts the current thread on Ctrl-C and SIGTERM, and delays the end of the process until
 * {@link #close} is called.
 */
final class StopSignal implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Thread worker = Thread.currentThread();
  private final Thread hook = new Thread(this::stop, "stop");
  private final Object closed = new Object();
  private boolean done;

  StopSignal() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop() {
    worker.interrupt();
    long end = System.nanoTime() + PATIENCE.toNanos();
    synchronized (closed) {
      while (!done && System.nanoTime() < end) {
        try {
          closed.wait(PATIENCE.toMillis());
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
