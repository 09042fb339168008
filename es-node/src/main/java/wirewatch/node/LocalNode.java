package wirewatch.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import wirewatch.node.NodeNotStarted.Reason;

/**
 * An Elasticsearch node on loopback, run as a child process that ends with this process. It is
 * restarted on the same address when it exits.
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
   * Unpacks the distribution if necessary, starts a node and waits until it is ready.
   *
   * @throws NodeNotStarted if the node cannot be started; the message gives the reason
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

  /** Starts a node that continues after this process ends; {@link #stop} stops it. */
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

  /** Returns the node running on a data folder, if there is one. */
  public static Optional<RunningNode> running(Path data) {
    return NodeFile.read(data.toAbsolutePath().normalize())
        .filter(file -> file.node().process().isPresent())
        .map(file -> new RunningNode(file.address(), file.node().pid()));
  }

  /** Stops the node running on a data folder; returns false if there was none. */
  public static boolean stop(Path data) {
    Path folder = data.toAbsolutePath().normalize();
    Optional<ProcessHandle> process = NodeFile.read(folder).flatMap(file -> file.node().process());
    process.ifPresent(Ending::end);
    NodeFile.delete(folder);
    return process.isPresent();
  }

  /** Returns the address of the node; it does not change on restart. */
  public URI address() {
    return address;
  }

  /** Returns the id of the launcher process, whose child is the server. */
  public long pid() {
    return keeper.pid();
  }

  public boolean isAlive() {
    return keeper.isAlive();
  }

  /** Stops the node and waits until it has exited. */
  @Override
  public void close() {
    keeper.close();
    NodeFile.delete(data);
    lock.close();
  }
}
