package wirewatch.app;

import java.net.URI;
import java.nio.file.Path;
import wirewatch.app.config.Configuration.Elasticsearch;
import wirewatch.app.flow.IndexAccess;
import wirewatch.node.LocalNode;
import wirewatch.node.NodeOptions;

/** A real Elasticsearch node for the tests, of the parts that the build assembled. */
public final class TestNode {
  private TestNode() {}

  public static LocalNode start(Path data) {
    return LocalNode.start(options(data));
  }

  /** The node of a folder again, where it answered before. */
  public static LocalNode start(Path data, URI address) {
    return LocalNode.start(options(data).withPort(address.getPort()));
  }

  private static NodeOptions options(Path data) {
    return IndexAccess.nodeOptions(data, Elasticsearch.Embedded.DEFAULT);
  }
}
