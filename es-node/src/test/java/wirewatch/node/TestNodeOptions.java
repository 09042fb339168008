package wirewatch.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Creates node options with the distribution files of the build, for a folder that everyone may
 * enter.
 */
final class TestNodeOptions {
  private TestNodeOptions() {}

  static NodeOptions in(Path data) {
    try {
      ZipArchive.setPermissions(data, "rwxr-xr-x");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return NodeOptions.of(data, file("wirewatch.distribution"), file("wirewatch.support"));
  }

  private static Path file(String property) {
    return Path.of(System.getProperty(property));
  }
}
