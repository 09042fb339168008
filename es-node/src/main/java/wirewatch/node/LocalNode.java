package wirewatch.node;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A real Elasticsearch node on loopback, started as a child process that ends with this one. It is
 * started again on the same address when it dies.
 */
public final class LocalNode implements AutoCloseable {
  private LocalNode() {}

  /**
   * Unpacks what is not yet unpacked, starts a node and waits until it answers.
   *
   * @throws NodeNotStarted with the reason, in one sentence
   */
  public static LocalNode start(NodeOptions options) {
    throw new UnsupportedOperationException();
  }

  /** Starts a node that outlives this process; {@link #stop} ends it. */
  public static RunningNode startDetached(NodeOptions options) {
    throw new UnsupportedOperationException();
  }

  /** The node that runs on a data folder, if one does. */
  public static Optional<RunningNode> running(Path data) {
    throw new UnsupportedOperationException();
  }

  /** Stops the node that runs on a data folder; false if none ran. */
  public static boolean stop(Path data) {
    throw new UnsupportedOperationException();
  }

  /** Where the node answers; the same after a restart. */
  public URI address() {
    throw new UnsupportedOperationException();
  }

  public long pid() {
    throw new UnsupportedOperationException();
  }

  public boolean isAlive() {
    throw new UnsupportedOperationException();
  }

  /** Stops the node cleanly and waits for its end. */
  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
