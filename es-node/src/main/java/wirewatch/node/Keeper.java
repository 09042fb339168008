package wirewatch.node;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Supervises a node: starts it and restarts it on the same port when it exits. The supervisor
 * thread itself starts the process, because Linux ties the parent death signal to the starting
 * thread, not to the process (prctl, PR_SET_PDEATHSIG).
 */
final class Keeper {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  private final Launch launch;
  private final CompletableFuture<URI> ready = new CompletableFuture<>();
  private final Thread thread = new Thread(this::keep, "wirewatch-node");
  private volatile boolean closing;
  private volatile @Nullable Process process;

  Keeper(Launch launch) {
    this.launch = launch;
  }

  /** Starts the node and waits until it is ready. */
  URI start() {
    thread.setDaemon(true);
    thread.start();
    try {
      return ready.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof NodeNotStarted cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void keep() {
    try {
      URI address = run(launch.options().port());
      ready.complete(address);
      keepAt(address.getPort());
    } catch (InterruptedException e) {
      ready.completeExceptionally(e);
    } catch (IOException | RuntimeException e) {
      end();
      ready.completeExceptionally(e);
    }
  }

  private URI run(int port) throws IOException {
    Process started = launch.start(port, false);
    process = started;
    URI address = Readiness.await(started, launch);
    new NodeFile(
            address,
            NodeFile.Running.of(started.toHandle()),
            NodeFile.Running.of(ProcessHandle.current()),
            false)
        .write(launch.options().data());
    return address;
  }

  private void keepAt(int port) throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    while (!closing) {
      Process current = process;
      int exit = current == null ? -1 : current.waitFor();
      if (closing) {
        return;
      }
      LOG.warn("the node exited with code {}; restarting it in {}", exit, pause);
      Thread.sleep(pause);
      pause = again(port) ? FIRST_PAUSE : longer(pause);
    }
  }

  private boolean again(int port) {
    if (closing) {
      return false;
    }
    try {
      run(port);
      LOG.info("the node was restarted on port {}", port);
      return true;
    } catch (IOException | RuntimeException e) {
      end();
      LOG.warn("the node could not be restarted: {}", e.getMessage());
      return false;
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  private void end() {
    Process current = process;
    if (current != null) {
      Ending.end(current.toHandle());
    }
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
    end();
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    end();
  }
}
