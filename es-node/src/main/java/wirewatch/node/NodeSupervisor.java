package wirewatch.node;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Supervises a node: starts it and restarts it on the same port when it exits. The supervisor
 * thread itself starts the process, because Linux ties the parent death signal to the starting
 * thread, not to the process (prctl, PR_SET_PDEATHSIG).
 */
final class NodeSupervisor {
  private static final Logger LOG = LoggerFactory.getLogger(NodeSupervisor.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  private final NodeLauncher launcher;
  private final CompletableFuture<URI> readyAddress = new CompletableFuture<>();
  private final Thread thread = new Thread(this::supervise, "wirewatch-node");
  private volatile boolean closing;
  private volatile @Nullable Process process;

  NodeSupervisor(NodeLauncher nodeLauncher) {
    this.launcher = nodeLauncher;
  }

  /**
   * Starts the node and waits until it is ready; if the wait is interrupted, the node is stopped.
   */
  URI start() {
    thread.setDaemon(true);
    thread.start();
    try {
      return readyAddress.get();
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw NodeStartException.interrupted();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof NodeStartException cause) {
        throw cause;
      }
      throw new CompletionException(e.getCause());
    }
  }

  private void supervise() {
    try {
      URI address = startProcess(launcher.options().port());
      readyAddress.complete(address);
      restartOnExit(address.getPort());
    } catch (InterruptedException e) {
      readyAddress.completeExceptionally(e);
    } catch (IOException | RuntimeException e) {
      terminate();
      readyAddress.completeExceptionally(e);
    }
  }

  private URI startProcess(int port) throws IOException {
    Process started = launcher.start(port, false);
    process = started;
    RunningNodeFile file = RunningNodeFile.starting(started, launcher.folders(), false);
    file.write(launcher.options().data());
    URI address = ReadinessProbe.await(started, launcher);
    file.withAddress(address).write(launcher.options().data());
    return address;
  }

  private void restartOnExit(int port) throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    while (!closing) {
      Process current = process;
      int exit = current == null ? -1 : current.waitFor();
      if (closing) {
        return;
      }
      LOG.warn("the node exited with code {}; restarting it in {}", exit, pause);
      Thread.sleep(pause);
      pause = restart(port) ? FIRST_PAUSE : nextPause(pause);
    }
  }

  private boolean restart(int port) {
    if (closing) {
      return false;
    }
    try {
      startProcess(port);
      LOG.info("the node was restarted on port {}", port);
      return true;
    } catch (IOException | RuntimeException e) {
      terminate();
      LOG.warn("the node could not be restarted: {}", e.getMessage());
      return false;
    }
  }

  private static Duration nextPause(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  private void terminate() {
    Process current = process;
    if (current != null) {
      NodeTermination.terminate(current.toHandle());
    }
  }

  NodePassword password() {
    return launcher.password();
  }

  long pid() {
    Process current = process;
    return current == null ? -1 : current.pid();
  }

  boolean isAlive() {
    Process current = process;
    return current != null && current.isAlive();
  }

  /** Stops the node and ends supervision. */
  void close() {
    closing = true;
    terminate();
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    terminate();
  }
}
