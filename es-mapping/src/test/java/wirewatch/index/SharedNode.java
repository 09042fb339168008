package wirewatch.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import wirewatch.index.client.IndexOptions;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.node.LocalNode;
import wirewatch.node.NodeOptions;
import wirewatch.node.NodePassword;

/** One Elasticsearch node for all tests of this module, stopped at JVM shutdown. */
public final class SharedNode {
  private static final Path DATA = createDataFolder();
  private static final Duration SHORT_RETRY = Duration.ofMillis(500);

  private static LocalNode node = start(0);

  private SharedNode() {}

  private static Path createDataFolder() {
    try {
      Path folder = Files.createTempDirectory("wirewatch-index");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      Runtime.getRuntime().addShutdownHook(new Thread(SharedNode::stopAndDelete));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LocalNode start(int port) {
    return LocalNode.start(
        NodeOptions.of(
                DATA,
                Path.of(System.getProperty("wirewatch.distribution")),
                Path.of(System.getProperty("wirewatch.support")))
            .withPort(port));
  }

  private static void stopAndDelete() {
    node.close();
    try (Stream<Path> files = Files.walk(DATA)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the address of the node with its user and password. */
  public static URI address() {
    return URI.create(
        "http://%s:%s@%s"
            .formatted(NodePassword.USER, node.password().secret(), node.address().getAuthority()));
  }

  static LocalNode node() {
    return node;
  }

  /** Returns an index client with installed templates. */
  public static ArticleIndex index() throws IndexUnavailableException {
    ArticleIndex index = ArticleIndex.connect(IndexOptions.of(address()));
    index.installTemplates();
    return index;
  }

  /** Returns an index client with a short retry timeout. */
  static ArticleIndex indexWithShortRetry() {
    return ArticleIndex.connect(IndexOptions.of(address()).withRetryTimeout(SHORT_RETRY));
  }

  static void stop() {
    node.close();
  }

  /** Restarts the node on the same port and data. */
  static void restart() {
    node = start(node.address().getPort());
  }
}
