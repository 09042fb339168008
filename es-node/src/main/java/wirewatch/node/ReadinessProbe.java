package wirewatch.node;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Waits until a node is ready. */
final class ReadinessProbe {
  private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(70);
  private static final int OK = 200;

  private ReadinessProbe() {}

  /**
   * Waits until the primary shards of a node are started; returns its address.
   *
   * @throws NodeStartException if it exits or takes too long
   */
  static URI await(Process process, NodeLauncher nodeLauncher) {
    long end = System.nanoTime() + nodeLauncher.options().startTimeout().toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw nodeLauncher.startFailure(process.exitValue());
      }
      Optional<URI> address = readAddress(nodeLauncher.folders().portsFile());
      if (address.isPresent() && isReady(address.get(), nodeLauncher.password())) {
        return address.get();
      }
      StartWait.pause(POLL_INTERVAL);
    }
    throw nodeLauncher.timeoutFailure();
  }

  /** Reads the address from the file to which a node writes it; empty while there is none. */
  static Optional<URI> readAddress(Path portsFile) {
    try {
      if (!Files.exists(portsFile)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(portsFile);
      return lines.isEmpty() ? Optional.empty() : Optional.of(URI.create("http://" + lines.get(0)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns whether the cluster has started all primary shards; waits up to a minute for them. */
  static boolean isReady(URI address, NodePassword password) {
    URI health = address.resolve("/_cluster/health?wait_for_status=yellow&timeout=60s");
    return succeeds(health, password, REQUEST_TIMEOUT);
  }

  /** Returns whether a node answers and accepts the password. */
  static boolean answers(URI address, NodePassword password, Duration timeout) {
    return succeeds(address.resolve("/"), password, timeout);
  }

  private static boolean succeeds(URI request, NodePassword password, Duration timeout) {
    try {
      HttpURLConnection connection = (HttpURLConnection) request.toURL().openConnection();
      connection.setConnectTimeout((int) timeout.toMillis());
      connection.setReadTimeout((int) timeout.toMillis());
      connection.setRequestProperty("Authorization", password.authorization());
      int status = connection.getResponseCode();
      connection.disconnect();
      return status == OK;
    } catch (IOException e) {
      return false;
    }
  }
}
