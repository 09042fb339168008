package wirewatch.node;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The options of a local node.
 *
 * @param data the data folder of Wirewatch; the node uses its subfolder {@code elasticsearch}
 * @param distribution the zip of the Elasticsearch distribution
 * @param supportPlugin the zip of the support plugin
 * @param heapMegabytes the maximum heap size of the node
 * @param port the HTTP port on loopback; 0 for a free one
 * @param startTimeout the time limit for starting the node
 * @param discardOldData whether data stored by an earlier node is deleted at the start
 */
public record NodeOptions(
    Path data,
    Path distribution,
    Path supportPlugin,
    int heapMegabytes,
    int port,
    Duration startTimeout,
    boolean discardOldData) {
  private static final int HEAP_MEGABYTES = 512;
  private static final int MIN_HEAP_MEGABYTES = 256;
  private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

  public NodeOptions {
    if (heapMegabytes < MIN_HEAP_MEGABYTES) {
      throw new IllegalArgumentException(
          "the node's heap must be at least %d MiB: %d"
              .formatted(MIN_HEAP_MEGABYTES, heapMegabytes));
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("the node's port must be 0 to 65535: " + port);
    }
    if (startTimeout.isNegative() || startTimeout.isZero()) {
      throw new IllegalArgumentException(
          "the node's start timeout must be positive: " + startTimeout);
    }
    data = data.toAbsolutePath().normalize();
    distribution = distribution.toAbsolutePath().normalize();
    supportPlugin = supportPlugin.toAbsolutePath().normalize();
  }

  /** Returns the defaults: 512 MiB of heap, a free port, a start timeout of three minutes. */
  public static NodeOptions of(Path data, Path distribution, Path support) {
    return new NodeOptions(data, distribution, support, HEAP_MEGABYTES, 0, START_TIMEOUT, false);
  }

  public NodeOptions withHeapMegabytes(int megabytes) {
    return new NodeOptions(
        data, distribution, supportPlugin, megabytes, port, startTimeout, discardOldData);
  }

  public NodeOptions withPort(int number) {
    return new NodeOptions(
        data, distribution, supportPlugin, heapMegabytes, number, startTimeout, discardOldData);
  }

  /** Returns a copy that keeps the data stored by an earlier node. */
  NodeOptions keepingData() {
    return new NodeOptions(
        data, distribution, supportPlugin, heapMegabytes, port, startTimeout, false);
  }

  /** Returns a copy that deletes data stored by an earlier node. */
  public NodeOptions withoutOldData() {
    return new NodeOptions(
        data, distribution, supportPlugin, heapMegabytes, port, startTimeout, true);
  }
}
