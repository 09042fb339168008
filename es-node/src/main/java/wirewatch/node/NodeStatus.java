package wirewatch.node;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The status of the node of a data folder, whichever process started it. */
public sealed interface NodeStatus {

  /** No process of a node exists. */
  record Stopped() implements NodeStatus {}

  /**
   * The process of a node exists and does not answer: it starts, stops or hangs.
   *
   * @param wanted whether it is to continue: it is detached or its owner is alive
   */
  record Unresponsive(long pid, boolean wanted) implements NodeStatus {}

  /** The node answers a request with the password of the data folder. */
  record Running(RunningNode node) implements NodeStatus {}

  /** Determines the status; asks the node with a time limit of two seconds. */
  static NodeStatus of(Path data) {
    Path folder = data.toAbsolutePath().normalize();
    Optional<RunningNodeFile> file =
        RunningNodeFile.read(folder).filter(found -> found.node().process().isPresent());
    if (file.isEmpty()) {
      return new Stopped();
    }
    long pid = file.get().node().pid();
    if (!file.get().isWanted()) {
      return new Unresponsive(pid, false);
    }
    return NodePassword.read(folder)
        .flatMap(password -> file.get().findAddress().filter(a -> answers(a, password)))
        .<NodeStatus>map(address -> new Running(new RunningNode(address, pid)))
        .orElseGet(() -> new Unresponsive(pid, true));
  }

  private static boolean answers(URI address, NodePassword password) {
    return ReadinessProbe.answers(address, password, Duration.ofSeconds(2));
  }
}
