package wirewatch.crawler;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.crawler.warc.WarcArchive;

/**
 * Deletes the oldest archive files above the configured size, except files that are still needed.
 */
final class ArchiveRetention {
  private static final Logger log = LoggerFactory.getLogger(ArchiveRetention.class);

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
      log.warn("old files of the archive are deleted later: {}", e.getMessage());
    }
  }
}
