package wirewatch.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import wirewatch.node.NodeNotStarted.Reason;

/**
 * A real Elasticsearch node on loopback, started as a child process that ends with this one. It is
 * started again on the same address when it dies.
 */
public final class LocalNode implements AutoCloseable {
  private final Path data;
  private final DataLock lock;
  private final Keeper keeper;
  private final URI address;

  private LocalNode(Path data, DataLock lock, Keeper keeper, URI address) {
    this.data = data;
    this.lock = lock;
    this.keeper = keeper;
    this.address = address;
  }

  /**
   * Unpacks what is not yet unpacked, starts a node and waits until it answers.
   *
   * @throws NodeNotStarted with the reason, in one sentence
   */
  public static LocalNode start(NodeOptions options) {
    DataLock lock = lock(options.data());
    try {
      Keeper keeper = new Keeper(Launch.prepare(options));
      return new LocalNode(options.data(), lock, keeper, keeper.start());
    } catch (IOException e) {
      lock.close();
      throw unwritable(options.data(), e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Starts a node that outlives this process; {@link #stop} ends it. */
  public static RunningNode startDetached(NodeOptions options) {
    DataLock lock = lock(options.data());
    try (lock) {
      Launch launch = Launch.prepare(options);
      Process process = launch.start(options.port(), true);
      return new RunningNode(ready(process, launch), process.pid());
    } catch (IOException e) {
      throw unwritable(options.data(), e);
    }
  }

  private static URI ready(Process process, Launch launch) {
    try {
      URI address = Readiness.await(process, launch);
      NodeFile.Running node = NodeFile.Running.of(process.toHandle());
      new NodeFile(address, node, node, true).write(launch.options().data());
      return address;
    } catch (RuntimeException e) {
      Ending.end(process.toHandle());
      throw e;
    }
  }

  private static DataLock lock(Path data) {
    try {
      return DataLock.take(data);
    } catch (IOException e) {
      throw unwritable(data, e);
    }
  }

  private static NodeNotStarted unwritable(Path data, IOException cause) {
    return new NodeNotStarted(
        Reason.DISK, "cannot prepare the node in %s: %s".formatted(data, cause), cause);
  }

  /** The node that runs on a data folder, if one does. */
  public static Optional<RunningNode> running(Path data) {
    return NodeFile.read(data.toAbsolutePath().normalize())
        .filter(file -> file.node().process().isPresent())
        .map(file -> new RunningNode(file.address(), file.node().pid()));
  }

  /** Stops the node that runs on a data folder; false if none ran. */
  public static boolean stop(Path data) {
    Path folder = data.toAbsolutePath().normalize();
    Optional<ProcessHandle> process = NodeFile.read(folder).flatMap(file -> file.node().process());
    process.ifPresent(Ending::end);
    NodeFile.delete(folder);
    return process.isPresent();
  }

  /** Where the node answers; the same after a restart. */
  public URI address() {
    return address;
  }

  /** The process to signal: the launcher, whose child is the server. */
  public long pid() {
    return keeper.pid();
  }

  public boolean isAlive() {
    return keeper.isAlive();
  }

  /** Stops the node cleanly and waits for its end. */
  @Override
  public void close() {
    keeper.close();
    NodeFile.delete(data);
    lock.close();
  }
}
