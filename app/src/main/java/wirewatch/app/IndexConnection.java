package wirewatch.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.configuration.Configuration;
import wirewatch.configuration.Configuration.Elasticsearch;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.node.NodeConnection;
import wirewatch.node.NodeOptions;
import wirewatch.node.NodeStatus;

/**
 * The connection to Elasticsearch: to a configured cluster, to the local node that already runs, or
 * to one that is started until {@link #close}. A wait for the local node is said.
 */
public final class IndexConnection implements AutoCloseable {
  /** While Elasticsearch is down, the crawl must not wait for it: pages wait in the state. */
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final ArticleIndex index;
  private final URI address;
  private final @Nullable NodeConnection node;

  private IndexConnection(IndexOptions options, @Nullable NodeConnection node) {
    this.index = ArticleIndex.connect(options.withRetryTimeout(TIMEOUT));
    this.address = options.url();
    this.node = node;
    if (node != null) {
      node.onMove(index::moveTo);
    }
  }

  /** Starts a node only where the configuration embeds one and none runs on its data. */
  public static IndexConnection open(Configuration configuration) {
    try (WaitNotice notice = WaitNotice.start()) {
      return open(configuration, notice);
    }
  }

  static IndexConnection open(Configuration configuration, WaitNotice notice) {
    return switch (configuration.elasticsearch()) {
      case Elasticsearch.Remote remote ->
          new IndexConnection(
              IndexOptions.of(remote.url()).withSecurity(remote.apiKey(), remote.ca()), null);
      case Elasticsearch.Embedded embedded -> openEmbedded(configuration.data(), embedded, notice);
    };
  }

  /** Connects to the configured cluster or to the local node that runs; starts none. */
  public static Optional<IndexConnection> openIfRunning(Configuration configuration) {
    boolean stopped =
        configuration.elasticsearch() instanceof Elasticsearch.Embedded
            && !(NodeStatus.of(configuration.data()) instanceof NodeStatus.Running);
    return stopped ? Optional.empty() : Optional.of(open(configuration));
  }

  /** Returns whether the index is in a local node of which no process exists. */
  public static boolean isNodeStopped(Configuration configuration) {
    return configuration.elasticsearch() instanceof Elasticsearch.Embedded
        && switch (NodeStatus.of(configuration.data())) {
          case NodeStatus.Stopped stopped -> true;
          case NodeStatus.Unresponsive node -> !node.wanted();
          case NodeStatus.Running running -> false;
        };
  }

  private static IndexConnection openEmbedded(
      Path data, Elasticsearch.Embedded embedded, WaitNotice notice) {
    NodeConnection node = NodeConnection.open(nodeOptions(data, embedded), notice);
    return new IndexConnection(
        IndexOptions.of(node.address()).withAuthorization(node.password().authorization()), node);
  }

  /** Options of the embedded node, whose files the build assembled beside the program. */
  public static NodeOptions nodeOptions(Path data, Elasticsearch.Embedded embedded) {
    Path parts = Path.of(System.getProperty("wirewatch.home", "."), "elasticsearch");
    NodeOptions options =
        NodeOptions.of(data, findDistribution(parts), parts.resolve("wirewatch-support.zip"))
            .withHeapMegabytes(embedded.heapMebibytes());
    return embedded.startsEmpty() ? options.withoutOldData() : options;
  }

  private static Path findDistribution(Path parts) {
    try (DirectoryStream<Path> zips = Files.newDirectoryStream(parts, "elasticsearch-*.zip")) {
      for (Path zip : zips) {
        return zip;
      }
    } catch (IOException e) {
      // no folder: the node says what is missing
    }
    return parts.resolve("elasticsearch.zip");
  }

  public ArticleIndex index() {
    return index;
  }

  public URI address() {
    return node == null ? address : node.address();
  }

  @Override
  public void close() {
    index.close();
    if (node != null) {
      node.close();
    }
  }
}
