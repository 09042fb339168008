package wirewatch.node;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Waits until a node is ready. */
final class Readiness {
  private static final Duration STEP = Duration.ofMillis(100);
  private static final Duration ANSWER = Duration.ofSeconds(70);
  private static final int OK = 200;

  private Readiness() {}

  /**
   * Waits until the primary shards of a node are started; returns its address.
   *
   * @throws NodeNotStarted if it exits or takes too long
   */
  static URI await(Process process, Launch launch) {
    long end = System.nanoTime() + launch.options().patience().toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw launch.failure(process.exitValue());
      }
      Optional<URI> address = address(launch.layout());
      if (address.isPresent() && answers(address.get())) {
        return address.get();
      }
      pause();
    }
    throw launch.tooSlow();
  }

  private static Optional<URI> address(Layout layout) {
    try {
      if (!Files.exists(layout.ports())) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(layout.ports());
      return lines.isEmpty() ? Optional.empty() : Optional.of(URI.create("http://" + lines.get(0)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns whether the cluster has started all primary shards; waits up to a minute for them. */
  static boolean answers(URI address) {
    try {
      URI health = address.resolve("/_cluster/health?wait_for_status=yellow&timeout=60s");
      HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
      connection.setConnectTimeout((int) ANSWER.toMillis());
      connection.setReadTimeout((int) ANSWER.toMillis());
      int status = connection.getResponseCode();
      connection.disconnect();
      return status == OK;
    } catch (IOException e) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(STEP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the node started", e);
    }
  }
}
