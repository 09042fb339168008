package wirewatch.node;

import java.nio.file.Path;
import java.util.List;

/**
 * The folders of a node: the server in a folder named by its version, the node's data beside it.
 *
 * @param root the folder of the node
 * @param serverHome the unpacked server
 */
record NodeFolders(Path root, Path serverHome) {

  static NodeFolders in(Path root, String version) {
    return new NodeFolders(root, root.resolve(version));
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

  /** The folder for repositories of snapshots. */
  Path snapshots() {
    return root.resolve("snapshots");
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  /** The folders into which the node writes. */
  List<Path> written() {
    return List.of(config(), data(), logs(), snapshots(), temporary());
  }

  /** The log of the node's console output. */
  Path consoleLog() {
    return root.resolve("console.log");
  }

  /** The file to which the node writes its HTTP address; it remains after the node has exited. */
  Path portsFile() {
    return logs().resolve("http.ports");
  }
}
