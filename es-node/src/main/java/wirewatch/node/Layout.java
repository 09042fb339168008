package wirewatch.node;

import java.nio.file.Path;

/**
 * Where the parts of a node lie: the server in a folder of its version, what it writes beside it.
 *
 * @param root the folder of the node
 * @param home the unpacked server
 */
record Layout(Path root, Path home) {

  static Layout in(Path root, String version) {
    return new Layout(root, root.resolve(version));
  }

  Path config() {
    return root.resolve("config");
  }

  Path data() {
    return root.resolve("data");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  /** What the node prints, from its first line on. */
  Path console() {
    return root.resolve("console.log");
  }

  /** Where the node writes its HTTP address; left behind by a node that ended. */
  Path ports() {
    return logs().resolve("http.ports");
  }
}
