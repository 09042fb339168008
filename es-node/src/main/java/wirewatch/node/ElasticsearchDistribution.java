package wirewatch.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import wirewatch.node.NodeStartException.Reason;

/** The Elasticsearch distribution that this build is pinned to, by version and checksum. */
record ElasticsearchDistribution(String version, String sha256) {

  static ElasticsearchDistribution pinned() {
    Properties properties = new Properties();
    try (InputStream in =
        ElasticsearchDistribution.class.getResourceAsStream("distribution.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ElasticsearchDistribution(
        properties.getProperty("version"), properties.getProperty("sha256"));
  }

  /** Unpacks the server once, and the support plugin whenever it has changed. */
  void install(NodeOptions options, NodeFolders nodeFolders) throws IOException {
    if (!Files.isDirectory(nodeFolders.serverHome())) {
      requireFile(options.distribution());
      String found = ZipArchive.sha256(options.distribution());
      if (!found.equals(sha256)) {
        throw new NodeStartException(
            Reason.DISTRIBUTION,
            "%s is not Elasticsearch %s: its SHA-256 is %s, not %s"
                .formatted(options.distribution(), version, found, sha256));
      }
      ZipArchive.unpack(options.distribution(), nodeFolders.serverHome(), 1);
    }
    installSupportPlugin(options.supportPlugin(), nodeFolders.serverHome());
  }

  private static void installSupportPlugin(Path zip, Path home) throws IOException {
    requireFile(zip);
    Path mark = home.resolve("wirewatch-support.sha256");
    String sum = ZipArchive.sha256(zip);
    if (Files.exists(mark) && Files.readString(mark).equals(sum)) {
      return;
    }
    Path plugin = home.resolve("plugins").resolve("wirewatch-support");
    ZipArchive.delete(plugin);
    ZipArchive.unpack(zip, plugin, 0);
    Files.writeString(mark, sum);
  }

  private static void requireFile(Path zip) {
    if (!Files.isReadable(zip)) {
      throw new NodeStartException(
          Reason.DISTRIBUTION, "%s is missing: build Wirewatch again".formatted(zip));
    }
  }
}
