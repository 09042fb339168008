package wirewatch.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import wirewatch.node.NodeNotStarted.Reason;

/** The Elasticsearch distribution that this build is pinned to, by version and checksum. */
record Distribution(String version, String sha256) {

  static Distribution pinned() {
    Properties properties = new Properties();
    try (InputStream in = Distribution.class.getResourceAsStream("distribution.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Distribution(properties.getProperty("version"), properties.getProperty("sha256"));
  }

  /** Unpacks the server once, and the support plugin whenever it has changed. */
  void install(NodeOptions options, Layout layout) throws IOException {
    if (!Files.isDirectory(layout.home())) {
      requireFile(options.distribution());
      String found = Archive.sha256(options.distribution());
      if (!found.equals(sha256)) {
        throw new NodeNotStarted(
            Reason.DISTRIBUTION,
            "%s is not Elasticsearch %s: its SHA-256 is %s, not %s"
                .formatted(options.distribution(), version, found, sha256));
      }
      Archive.unpack(options.distribution(), layout.home(), 1);
    }
    installSupport(options.support(), layout.home());
  }

  private static void installSupport(Path zip, Path home) throws IOException {
    requireFile(zip);
    Path mark = home.resolve("wirewatch-support.sha256");
    String sum = Archive.sha256(zip);
    if (Files.exists(mark) && Files.readString(mark).equals(sum)) {
      return;
    }
    Path plugin = home.resolve("plugins").resolve("wirewatch-support");
    Archive.delete(plugin);
    Archive.unpack(zip, plugin, 0);
    Files.writeString(mark, sum);
  }

  private static void requireFile(Path zip) {
    if (!Files.isReadable(zip)) {
      throw new NodeNotStarted(
          Reason.DISTRIBUTION, "%s is missing: build Wirewatch again".formatted(zip));
    }
  }
}
