package wirewatch.node;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Terminates a node: gracefully first, forcibly after a timeout. */
final class Ending {
  private static final Duration ASK = Duration.ofSeconds(40);
  private static final Duration FORCE = Duration.ofSeconds(10);

  private Ending() {}

  static void end(ProcessHandle launcher) {
    List<ProcessHandle> children = launcher.descendants().toList();
    launcher.destroy();
    if (!ends(launcher, ASK)) {
      launcher.destroyForcibly();
      children.forEach(ProcessHandle::destroyForcibly);
      ends(launcher, FORCE);
    }
    for (ProcessHandle child : children) {
      ends(child, FORCE);
    }
  }

  private static boolean ends(ProcessHandle handle, Duration patience) {
    try {
      handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
