package wirewatch.esplugin;

import java.util.ArrayList;
import java.util.List;

/** Lets documents wait until something was tried for the first time. Thread-safe. */
final class FirstAttempt {
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean over;

  /** Runs {@code next} after the first attempt; immediately if it is over. */
  void then(Runnable next) {
    synchronized (waiting) {
      if (!over) {
        waiting.add(next);
        return;
      }
    }
    next.run();
  }

  /** Runs everything that waits. */
  void end() {
    List<Runnable> released;
    synchronized (waiting) {
      over = true;
      released = List.copyOf(waiting);
      waiting.clear();
    }
    released.forEach(Runnable::run);
  }
}
