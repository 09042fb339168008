package wirewatch.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.node.NodeNotStarted.Reason;

/**
 * Finds a folder that the node's user can access: the one in the data folder or, if a parent folder
 * such as root's home is not accessible, a folder below {@code /var/lib} dedicated to that data
 * folder.
 */
final class Shelter {
  private static final Logger LOG = LoggerFactory.getLogger(Shelter.class);
  private static final Path ELSEWHERE = Path.of("/var/lib/wirewatch");

  private Shelter() {}

  static Path forNode(Path wanted, Account account) throws IOException {
    Archive.permit(wanted, "rwxr-xr-x");
    Optional<Path> obstacle = account.obstacle(wanted);
    if (obstacle.isEmpty()) {
      return wanted;
    }
    UUID name = UUID.nameUUIDFromBytes(wanted.toString().getBytes(StandardCharsets.UTF_8));
    Path other = ELSEWHERE.resolve(name.toString());
    Files.createDirectories(other);
    Optional<Path> second = account.obstacle(other);
    if (second.isPresent()) {
      throw new NodeNotStarted(
          Reason.USER,
          ("the node runs as user %s, who may not enter %s: choose a data folder that everyone may"
                  + " enter")
              .formatted(account.name(), obstacle.get()));
    }
    LOG.info(
        "the node runs as user {}, who may not enter {}: its data is stored in {}",
        account.name(),
        obstacle.get(),
        other);
    return other;
  }
}
