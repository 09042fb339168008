package wirewatch.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import wirewatch.node.NodeStartException.Reason;

/**
 * An Elasticsearch node on loopback, run as a child process that ends with this process. It is
 * restarted on the same address when it exits.
 */
public final class LocalNode implements AutoCloseable {
  private final Path data;
  private final DataFolderLock lock;
  private final NodeSupervisor supervisor;
  private final URI address;

  private LocalNode(Path data, DataFolderLock lock, NodeSupervisor nodeSupervisor, URI address) {
    this.data = data;
    this.lock = lock;
    this.supervisor = nodeSupervisor;
    this.address = address;
  }

  /**
   * Unpacks the distribution if necessary, starts a node and waits until it is ready.
   *
   * @throws NodeStartException if the node cannot be started; the message gives the reason
   */
  public static LocalNode start(NodeOptions options) {
    DataFolderLock lock = acquireLock(options.data());
    try {
      NodeSupervisor nodeSupervisor = new NodeSupervisor(NodeLauncher.prepare(options));
      return new LocalNode(options.data(), lock, nodeSupervisor, nodeSupervisor.start());
    } catch (IOException e) {
      lock.close();
      throw cannotPrepare(options.data(), e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Starts a node that continues after this process ends; {@link #stop} stops it. */
  public static RunningNode startDetached(NodeOptions options) {
    DataFolderLock lock = acquireLock(options.data());
    try (lock) {
      NodeLauncher nodeLauncher = NodeLauncher.prepare(options);
      Process process = nodeLauncher.start(options.port(), true);
      return new RunningNode(awaitReady(process, nodeLauncher), process.pid());
    } catch (IOException e) {
      throw cannotPrepare(options.data(), e);
    }
  }

  private static URI awaitReady(Process process, NodeLauncher nodeLauncher) {
    try {
      URI address = ReadinessProbe.await(process, nodeLauncher);
      RunningNodeFile.ProcessIdentity node = RunningNodeFile.ProcessIdentity.of(process.toHandle());
      new RunningNodeFile(address, node, node, true).write(nodeLauncher.options().data());
      return address;
    } catch (RuntimeException e) {
      NodeTermination.terminate(process.toHandle());
      throw e;
    }
  }

  private static DataFolderLock acquireLock(Path data) {
    try {
      return DataFolderLock.acquire(data);
    } catch (IOException e) {
      throw cannotPrepare(data, e);
    }
  }

  private static NodeStartException cannotPrepare(Path data, IOException cause) {
    return new NodeStartException(
        Reason.DISK, "cannot prepare the node in %s: %s".formatted(data, cause), cause);
  }

  /** Returns the node running on a data folder, if there is one. */
  public static Optional<RunningNode> findRunning(Path data) {
    return RunningNodeFile.read(data.toAbsolutePath().normalize())
        .filter(file -> file.node().process().isPresent())
        .map(file -> new RunningNode(file.address(), file.node().pid()));
  }

  /** Stops the node running on a data folder; returns false if there was none. */
  public static boolean stop(Path data) {
    Path folder = data.toAbsolutePath().normalize();
    Optional<ProcessHandle> process =
        RunningNodeFile.read(folder).flatMap(file -> file.node().process());
    process.ifPresent(NodeTermination::terminate);
    RunningNodeFile.delete(folder);
    return process.isPresent();
  }

  /** Returns the address of the node; it does not change on restart. */
  public URI address() {
    return address;
  }

  /** Returns the id of the launcher process, whose child is the server. */
  public long pid() {
    return supervisor.pid();
  }

  public boolean isAlive() {
    return supervisor.isAlive();
  }

  /** Stops the node and waits until it has exited. */
  @Override
  public void close() {
    supervisor.close();
    RunningNodeFile.delete(data);
    lock.close();
  }
}
