package wirewatch.node;

import java.time.Duration;

/** Waits during the start of a node; an interruption ends the start. */
final class StartWait {
  private StartWait() {}

  /**
   * Waits for a while.
   *
   * @throws NodeStartException if the thread is interrupted; it stays interrupted
   */
  static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw NodeStartException.interrupted();
    }
  }
}
