package wirewatch.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.node.NodeStartException.Reason;

/**
 * Finds a folder that the node's user can access: the one in the data folder or, if a parent folder
 * such as root's home is not accessible, a folder below {@code /var/lib} dedicated to that data
 * folder.
 */
final class AccessibleFolder {
  private static final Logger LOG = LoggerFactory.getLogger(AccessibleFolder.class);
  private static final Path FALLBACK_ROOT = Path.of("/var/lib/wirewatch");

  private AccessibleFolder() {}

  static Path forNode(Path wanted, NodeUser nodeUser) throws IOException {
    ZipArchive.setPermissions(wanted, "rwxr-xr-x");
    Optional<Path> obstacle = nodeUser.firstInaccessible(wanted);
    if (obstacle.isEmpty()) {
      return wanted;
    }
    UUID name = UUID.nameUUIDFromBytes(wanted.toString().getBytes(StandardCharsets.UTF_8));
    Path other = FALLBACK_ROOT.resolve(name.toString());
    Files.createDirectories(other);
    Optional<Path> second = nodeUser.firstInaccessible(other);
    if (second.isPresent()) {
      throw new NodeStartException(
          Reason.USER,
          ("the node runs as user %s, who may not enter %s: choose a data folder that everyone may"
                  + " enter")
              .formatted(nodeUser.name(), obstacle.get()));
    }
    LOG.info(
        "the node runs as user {}, who may not enter {}: its data is stored in {}",
        nodeUser.name(),
        obstacle.get(),
        other);
    return other;
  }
}
