package wirewatch.crawler;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import wirewatch.crawler.state.PageKeys;
import wirewatch.crawler.warc.ArchivedResponse;
import wirewatch.crawler.warc.MetadataFields;
import wirewatch.crawler.warc.WarcPointer;
import wirewatch.crawler.warc.WarcResponseReader;
import wirewatch.crawler.warc.WarcStore;

/**
 * Records the pages that were archived but not yet committed when the last process was killed, so
 * that they are not requested again.
 */
final class ArchiveRecovery {
  private static final int NEWEST_FILES = 2; // a group of commits spans two files at most

  private ArchiveRecovery() {}

  static void recover(CrawlContext crawlContext) throws IOException {
    List<Path> files = WarcStore.files(crawlContext.archive().folder());
    for (Path file : files.subList(Math.max(0, files.size() - NEWEST_FILES), files.size())) {
      recover(crawlContext, file);
    }
  }

  private static void recover(CrawlContext crawlContext, Path file) throws IOException {
    String name = file.getFileName().toString();
    long last = crawlContext.tables().pages().lastKnownOffset(name);
    try (WarcResponseReader pages =
        new WarcResponseReader(file, last, crawlContext.options().maxBody())) {
      for (Optional<ArchivedResponse> next = pages.next(); next.isPresent(); next = pages.next()) {
        ArchivedResponse archivedResponse = next.get();
        String requested = archivedResponse.metadataField(MetadataFields.REQUESTED);
        if (archivedResponse.offset() > last && requested != null) {
          crawlContext
              .tables()
              .pages()
              .recordRecovered(
                  URI.create(requested),
                  new WarcPointer(name, archivedResponse.offset()),
                  PageKeys.hashBody(archivedResponse.body()),
                  archivedResponse.fetched());
        }
      }
    }
  }
}
