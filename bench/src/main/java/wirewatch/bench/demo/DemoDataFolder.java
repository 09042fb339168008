package wirewatch.bench.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import wirewatch.app.UsageException;

/** The data folder of the demo; every run of the demo starts with an empty index. */
final class DemoDataFolder {
  private static final String MARKER_FILE = "wirewatch-demo.txt";

  private DemoDataFolder() {}

  /**
   * Deletes the crawler's data in the folder. Elasticsearch deletes its own data when it starts.
   * Rejects a folder that no demo created.
   */
  static void clear(Path data) throws IOException {
    Path mark = data.resolve(MARKER_FILE);
    if (Files.isDirectory(data) && !isEmpty(data) && !Files.exists(mark)) {
      throw new UsageException(
          data + " holds data that is not a demo's: name an empty folder with --data");
    }
    FileTree.delete(data.resolve("warc"));
    for (String part :
        List.of("state.db", "state.db-wal", "state.db-shm", "watches.json", "saved.json")) {
      Files.deleteIfExists(data.resolve(part));
    }
    Files.createDirectories(data);
    Files.writeString(
        mark, "Made by `wirewatch demo`, which empties this folder at every start.\n");
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
