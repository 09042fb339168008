package wirewatch.crawler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import wirewatch.crawler.warc.WarcStore;

/**
 * Deletes the oldest archive files above the configured size, except files that are still needed.
 */
final class Retention {
  private Retention() {}

  static void prune(Desk desk) {
    try {
      List<Path> files = WarcStore.files(desk.archive().folder());
      long size = 0;
      for (Path file : files) {
        size += Files.size(file);
      }
      for (Path file : files) {
        boolean keep =
            size <= desk.options().archiveMaxSize()
                || desk.archive().isCurrent(file)
                || desk.tables().pages().needs(file.getFileName().toString());
        if (!keep) {
          size -= Files.size(file);
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the archive cannot be pruned: " + e.getMessage(), e);
    }
  }
}
