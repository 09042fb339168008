package wirewatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that a benchmark works in. */
public final class BenchFolder {
  private BenchFolder() {}

  /** A new folder below the current one, which the node's unprivileged user may enter too. */
  public static Path create() throws IOException {
    long process = ProcessHandle.current().pid();
    return Files.createDirectory(Path.of("wirewatch-bench-" + process).toAbsolutePath());
  }
}
