package wirewatch.node;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.node.NodeStartException.Reason;

/**
 * The connection of a process to the node of its data folder: to the one that already runs and
 * answers, or to one that is started until {@link #close}. When a node of another process ends, it
 * is replaced by one of this process.
 */
public final class NodeConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NodeConnection.class);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(200);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final int PORT_ATTEMPTS = 10;
  private static final Duration PORT_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final NodeOptions options;
  private volatile Consumer<URI> moveListener = address -> {};
  private volatile URI address;
  private volatile @Nullable LocalNode owned;
  private @Nullable Thread supervisor;

  private NodeConnection(NodeOptions options, URI address, @Nullable LocalNode owned) {
    this.options = options;
    this.address = address;
    this.owned = owned;
  }

  /**
   * Connects to the node that runs on the data folder, waits for one that is starting, or starts
   * one.
   *
   * @throws NodeStartException if there is no node that answers and none can be started
   */
  public static NodeConnection open(NodeOptions options, NodeStartListener listener) {
    long end = System.nanoTime() + options.startTimeout().toNanos();
    while (true) {
      switch (NodeStatus.of(options.data())) {
        case NodeStatus.Running running -> {
          NodeConnection connection = new NodeConnection(options, running.node().address(), null);
          connection.supervise(running.node());
          return connection;
        }
        case NodeStatus.Unresponsive node when node.wanted() && System.nanoTime() < end ->
            listener.waitingFor(
                "waiting for Elasticsearch to answer (process %d)".formatted(node.pid()));
        default -> {
          Optional<LocalNode> started = startUnlessInUse(options, listener, end);
          if (started.isPresent()) {
            return new NodeConnection(options, started.get().address(), started.get());
          }
        }
      }
      StartWait.pause(POLL_INTERVAL);
    }
  }

  /** Returns empty if another process is starting or stopping a node at this moment. */
  private static Optional<LocalNode> startUnlessInUse(
      NodeOptions options, NodeStartListener listener, long end) {
    try {
      return Optional.of(LocalNode.start(options, listener));
    } catch (NodeStartException e) {
      if (e.reason() != Reason.IN_USE || System.nanoTime() >= end) {
        throw e;
      }
      listener.waitingFor("waiting for another process to start or stop Elasticsearch");
      return Optional.empty();
    }
  }

  private void supervise(RunningNode node) {
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("wirewatch-node-exit")
            .unstarted(() -> superviseUntilClosed(node));
    supervisor = thread;
    thread.start();
  }

  private void superviseUntilClosed(RunningNode node) {
    try {
      RunningNode current = node;
      while (owned == null) {
        awaitExit(current);
        current = replaceWithRetries(current);
      }
    } catch (InterruptedException e) {
      LOG.debug("closing", e);
    }
  }

  private static void awaitExit(RunningNode node) throws InterruptedException {
    Optional<ProcessHandle> process = ProcessHandle.of(node.pid());
    while (process.filter(ProcessHandle::isAlive).isPresent()) {
      Thread.sleep(POLL_INTERVAL);
    }
  }

  private RunningNode replaceWithRetries(RunningNode ended) throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        return replace(ended);
      } catch (NodeStartException e) {
        if (e.reason() == Reason.INTERRUPTED) {
          throw new InterruptedException();
        }
        LOG.warn("the node could not be replaced, next try in {}: {}", pause, e.getMessage());
        Thread.sleep(pause);
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
      }
    }
  }

  /** Connects to the node that another process has started meanwhile, or starts one. */
  private RunningNode replace(RunningNode ended) {
    if (NodeStatus.of(options.data()) instanceof NodeStatus.Running running) {
      moveTo(running.node().address());
      return running.node();
    }
    LOG.warn("the node of another process (process {}) ended; starting one", ended.pid());
    LocalNode node = startAnywhere(ended.address().getPort());
    owned = node;
    moveTo(node.address());
    return new RunningNode(node.address(), node.pid());
  }

  /** Starts on the port that clients know or, if that is taken, on a free one. */
  private LocalNode startAnywhere(int port) {
    NodeOptions keeping = options.keepingData();
    for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
      try {
        return LocalNode.start(keeping.withPort(port));
      } catch (NodeStartException e) {
        if (e.reason() != Reason.PORT) {
          throw e;
        }
        StartWait.pause(PORT_PAUSE); // the system may still be closing the sockets of the dead node
      }
    }
    return LocalNode.start(keeping.withPort(0));
  }

  private void moveTo(URI next) {
    address = next;
    LOG.info("Elasticsearch is at {}", next);
    moveListener.accept(next);
  }

  /** Sets the receiver of the address, now and whenever the node is replaced. */
  public void onMove(Consumer<URI> listener) {
    moveListener = listener;
    listener.accept(address);
  }

  /** Returns the address of the node. */
  public URI address() {
    return address;
  }

  /** Returns the password that the node demands. */
  public NodePassword password() {
    return NodePassword.read(options.data()).orElseThrow();
  }

  /** Ends the connection, and stops the node if this process started it. */
  @Override
  public void close() {
    Thread thread = supervisor;
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    LocalNode node = owned;
    if (node != null) {
      node.close();
    }
  }
}
