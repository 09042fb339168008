package wirewatch.node;

import java.net.URI;
import java.nio.file.Path;

/** A real Elasticsearch node for integration tests, of the parts that the build laid out. */
public final class TestNode {
  private static final int HEAP_MEBIBYTES = 512;

  private TestNode() {}

  public static LocalNode start(Path data) {
    return LocalNode.start(options(data));
  }

  /** Starts the node of a folder again, at the address that it had. */
  public static LocalNode start(Path data, URI address) {
    return LocalNode.start(options(data).withPort(address.getPort()));
  }

  /** Returns the address of a node with its user and password. */
  public static URI clientAddress(LocalNode node) {
    return URI.create(
        "http://%s:%s@%s"
            .formatted(NodePassword.USER, node.password().secret(), node.address().getAuthority()));
  }

  private static NodeOptions options(Path data) {
    return NodeOptions.of(
            data,
            Path.of(System.getProperty("wirewatch.distribution")),
            Path.of(System.getProperty("wirewatch.support")))
        .withHeapMegabytes(HEAP_MEBIBYTES);
  }
}
