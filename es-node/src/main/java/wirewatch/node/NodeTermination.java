package wirewatch.node;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Terminates a node: gracefully first, forcibly after a timeout. */
final class NodeTermination {
  private static final Duration GRACEFUL_TIMEOUT = Duration.ofSeconds(40);
  private static final Duration FORCED_TIMEOUT = Duration.ofSeconds(10);

  private NodeTermination() {}

  static void terminate(ProcessHandle launcher) {
    List<ProcessHandle> children = launcher.descendants().toList();
    launcher.destroy();
    if (!awaitExit(launcher, GRACEFUL_TIMEOUT)) {
      launcher.destroyForcibly();
      children.forEach(ProcessHandle::destroyForcibly);
      awaitExit(launcher, FORCED_TIMEOUT);
    }
    for (ProcessHandle child : children) {
      awaitExit(child, FORCED_TIMEOUT);
    }
  }

  private static boolean awaitExit(ProcessHandle handle, Duration patience) {
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
