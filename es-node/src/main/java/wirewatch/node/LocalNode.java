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

  /** Starts a node as {@link #start(NodeOptions, NodeStartListener)} does, without a listener. */
  public static LocalNode start(NodeOptions options) {
    return start(options, NodeStartListener.NONE);
  }

  /**
   * Unpacks the distribution if necessary, starts a node and waits until it is ready.
   *
   * @throws NodeStartException if the node cannot be started; the message gives the reason
   */
  public static LocalNode start(NodeOptions options, NodeStartListener listener) {
    DataFolderLock lock = acquireLock(options.data());
    try {
      NodeSupervisor nodeSupervisor = new NodeSupervisor(prepare(options, listener));
      return new LocalNode(options.data(), lock, nodeSupervisor, nodeSupervisor.start());
    } catch (IOException e) {
      lock.close();
      throw cannotPrepare(options.data(), e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static NodeLauncher prepare(NodeOptions options, NodeStartListener listener)
      throws IOException {
    listener.waitingFor("preparing Elasticsearch");
    NodeLauncher launcher = NodeLauncher.prepare(options);
    listener.waitingFor("starting Elasticsearch (about 10 s)");
    return launcher;
  }

  /**
   * Starts a node that continues after this process ends; {@link #stop} stops it. If this process
   * is asked to end before the node is ready, the node ends too; if it is killed, the node goes on
   * and {@link NodeStatus} finds it.
   */
  public static RunningNode startDetached(NodeOptions options, NodeStartListener listener) {
    DataFolderLock lock = acquireLock(options.data());
    try (lock) {
      NodeLauncher nodeLauncher = prepare(options, listener);
      Process process = nodeLauncher.start(options.port(), true);
      return new RunningNode(awaitReady(process, nodeLauncher), process.pid());
    } catch (IOException e) {
      throw cannotPrepare(options.data(), e);
    }
  }

  private static URI awaitReady(Process process, NodeLauncher nodeLauncher) {
    Path data = nodeLauncher.options().data();
    Thread onExit = new Thread(() -> NodeTermination.terminate(process.toHandle()), "node-exit");
    try {
      Runtime.getRuntime().addShutdownHook(onExit);
      RunningNodeFile file = RunningNodeFile.starting(process, nodeLauncher.folders(), true);
      file.write(data);
      URI address = ReadinessProbe.await(process, nodeLauncher);
      file.withAddress(address).write(data);
      Runtime.getRuntime().removeShutdownHook(onExit);
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

  /** Returns the node running on a data folder, if there is one that answers. */
  public static Optional<RunningNode> findRunning(Path data) {
    return NodeStatus.of(data) instanceof NodeStatus.Running running
        ? Optional.of(running.node())
        : Optional.empty();
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

  /** Returns the password that the node demands. */
  public NodePassword password() {
    return supervisor.password();
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
