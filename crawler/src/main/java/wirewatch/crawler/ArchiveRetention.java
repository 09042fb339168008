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
final class ArchiveRetention {
  private ArchiveRetention() {}

  static void prune(CrawlContext crawlContext) {
    try {
      List<Path> files = WarcStore.files(crawlContext.archive().folder());
      long size = 0;
      for (Path file : files) {
        size += Files.size(file);
      }
      for (Path file : files) {
        boolean keep =
            size <= crawlContext.options().archiveMaxSize()
                || crawlContext.archive().isCurrent(file)
                || crawlContext.tables().pages().isNeeded(file.getFileName().toString());
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
