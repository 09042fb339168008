package wirewatch.crawler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import wirewatch.crawler.warc.WarcArchive;

/**
 * Deletes the oldest archive files above the configured size, except files that are still needed.
 */
final class ArchiveRetention {
  private ArchiveRetention() {}

  static void prune(CrawlContext crawlContext) {
    try {
      WarcArchive archive = crawlContext.archive();
      List<WarcArchive.ArchiveFile> files = archive.files();
      long size = files.stream().mapToLong(WarcArchive.ArchiveFile::size).sum();
      for (WarcArchive.ArchiveFile file : files) {
        boolean keep =
            size <= crawlContext.options().archiveMaxSize()
                || archive.isCurrent(file.name())
                || crawlContext.tables().pages().isNeeded(file.name());
        if (!keep) {
          size -= file.size();
          archive.delete(file.name());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the archive cannot be pruned: " + e.getMessage(), e);
    }
  }
}
