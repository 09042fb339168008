package wirewatch.node;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a local node is made of and how it runs.
 *
 * @param data the data folder of Wirewatch; the node keeps everything in its folder {@code
 *     elasticsearch}
 * @param distribution the zip of the Elasticsearch distribution
 * @param support the zip of the support plugin
 * @param heapMegabytes the largest heap of the node
 * @param port the HTTP port on loopback; 0 for a free one
 * @param patience how long a start may take until the node answers
 * @param emptied whether the node starts without what an earlier one stored
 */
public record NodeOptions(
    Path data,
    Path distribution,
    Path support,
    int heapMegabytes,
    int port,
    Duration patience,
    boolean emptied) {
  private static final int HEAP_MEGABYTES = 512;
  private static final int SMALLEST_HEAP_MEGABYTES = 256;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  public NodeOptions {
    if (heapMegabytes < SMALLEST_HEAP_MEGABYTES) {
      throw new IllegalArgumentException(
          "the node's heap must be at least %d MiB: %d"
              .formatted(SMALLEST_HEAP_MEGABYTES, heapMegabytes));
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("the node's port must be 0 to 65535: " + port);
    }
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException("the node's patience must be positive: " + patience);
    }
    data = data.toAbsolutePath().normalize();
    distribution = distribution.toAbsolutePath().normalize();
    support = support.toAbsolutePath().normalize();
  }

  /** The defaults: 512 MiB of heap, a free port, three minutes of patience. */
  public static NodeOptions of(Path data, Path distribution, Path support) {
    return new NodeOptions(data, distribution, support, HEAP_MEGABYTES, 0, PATIENCE, false);
  }

  public NodeOptions withHeapMegabytes(int megabytes) {
    return new NodeOptions(data, distribution, support, megabytes, port, patience, emptied);
  }

  public NodeOptions withPort(int number) {
    return new NodeOptions(data, distribution, support, heapMegabytes, number, patience, emptied);
  }

  /** The same, without what an earlier node stored in the data folder. */
  public NodeOptions withoutOldData() {
    return new NodeOptions(data, distribution, support, heapMegabytes, port, patience, true);
  }
}
