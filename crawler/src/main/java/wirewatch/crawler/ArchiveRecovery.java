package wirewatch.crawler;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import wirewatch.crawler.model.InboundUrl;
import wirewatch.crawler.state.PageKeys;
import wirewatch.crawler.state.PageTable;
import wirewatch.crawler.warc.ArchivedResponse;
import wirewatch.crawler.warc.MetadataFields;
import wirewatch.crawler.warc.PageConverter;
import wirewatch.crawler.warc.WarcArchive;
import wirewatch.crawler.warc.WarcPointer;
import wirewatch.crawler.warc.WarcResponseReader;

/**
 * Records the pages that were archived but not yet committed when the last process was killed, so
 * that they are not requested again.
 */
final class ArchiveRecovery {
  private static final int NEWEST_FILES = 2; // a group of commits spans two files at most

  private ArchiveRecovery() {}

  static void recover(CrawlContext crawlContext) throws IOException {
    List<WarcArchive.ArchiveFile> files = crawlContext.archive().files();
    for (WarcArchive.ArchiveFile file :
        files.subList(Math.max(0, files.size() - NEWEST_FILES), files.size())) {
      recover(crawlContext, file.name());
    }
  }

  private static void recover(CrawlContext crawlContext, String name) throws IOException {
    long last = crawlContext.tables().pages().lastKnownOffset(name);
    try (WarcResponseReader pages =
        WarcResponseReader.open(
            crawlContext.archive(),
            new WarcPointer(name, last),
            crawlContext.options().maxBody())) {
      for (Optional<ArchivedResponse> next = pages.next(); next.isPresent(); next = pages.next()) {
        if (next.get().offset() > last && !next.get().identity().revisit()) {
          record(crawlContext, name, next.get());
        }
      }
    }
  }

  private static void record(
      CrawlContext crawlContext, String file, ArchivedResponse archivedResponse) {
    WarcPointer place = new WarcPointer(file, archivedResponse.offset());
    URI requested = PageConverter.requested(archivedResponse).orElse(null);
    if (requested == null) {
      return;
    }
    if (InboundUrl.isDelivery(requested)) {
      recordDelivery(crawlContext, archivedResponse, requested, place);
    } else {
      crawlContext
          .tables()
          .pages()
          .recordRecovered(
              requested,
              place,
              PageKeys.hashBody(archivedResponse.body()),
              archivedResponse.fetched());
    }
  }

  /** A file is in no schedule: it is recorded as it would have been. */
  private static void recordDelivery(
      CrawlContext crawlContext,
      ArchivedResponse archivedResponse,
      URI address,
      WarcPointer place) {
    String source = archivedResponse.metadataField(MetadataFields.SOURCE);
    String hints = archivedResponse.metadataField(MetadataFields.HINTS);
    if (source == null || hints == null) {
      return;
    }
    crawlContext
        .tables()
        .sources()
        .find(source)
        .ifPresent(
            number ->
                crawlContext
                    .tables()
                    .pages()
                    .recordInbound(
                        List.of(
                            new PageTable.InboundItem(
                                PageTable.InboundSource.of(number, source, hints),
                                address,
                                PageKeys.hashBody(archivedResponse.body()),
                                archivedResponse.fetched(),
                                () -> place))));
  }
}
