package wirewatch.node;

import java.nio.file.Path;

/** The node's parts as the build lays them beside the tests. */
final class Parts {
  private Parts() {}

  static NodeOptions in(Path data) {
    return NodeOptions.of(data, file("wirewatch.distribution"), file("wirewatch.support"));
  }

  private static Path file(String property) {
    return Path.of(System.getProperty(property));
  }
}
