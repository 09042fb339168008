package wirewatch.esplugin;

import java.util.concurrent.atomic.AtomicBoolean;

/** Threads that keep the processors busy until they are closed. */
final class BusyThreads implements AutoCloseable {
  private final AtomicBoolean closed = new AtomicBoolean();

  private BusyThreads() {}

  static BusyThreads start(int count) {
    BusyThreads busyThreads = new BusyThreads();
    for (int i = 0; i < count; i++) {
      Thread.ofPlatform().daemon().start(busyThreads::spin);
    }
    return busyThreads;
  }

  private void spin() {
    while (!closed.get()) {
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    closed.set(true);
  }
}
