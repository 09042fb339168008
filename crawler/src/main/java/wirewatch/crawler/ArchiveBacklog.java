package wirewatch.crawler;

import java.util.List;
import java.util.Optional;
import wirewatch.crawler.frontier.PageTask;
import wirewatch.crawler.model.ArchiveLocation;
import wirewatch.crawler.model.ListingHints;
import wirewatch.crawler.model.PageOutcome;
import wirewatch.crawler.model.PageResult;
import wirewatch.crawler.warc.ArchiveReader;
import wirewatch.crawler.warc.ArchivedResponse;
import wirewatch.crawler.warc.PageConverter;
import wirewatch.crawler.warc.WarcPointer;

/**
 * Reads the pages that are fetched but not done from the archive, in archive order, and last those
 * whose structuring failed before.
 */
final class ArchiveBacklog {
  private static final int BATCH_SIZE = 256;
  private static final int MAX_FAILED = 10_000;

  private final CrawlContext crawlContext;

  ArchiveBacklog(CrawlContext crawlContext) {
    this.crawlContext = crawlContext;
  }

  void deliver(CrawlListener listener) throws InterruptedException {
    List<PageTask> tasks = crawlContext.tables().pages().findFetched(null, BATCH_SIZE);
    while (!tasks.isEmpty()) {
      deliver(tasks, listener);
      tasks = crawlContext.tables().pages().findFetched(tasks.getLast().pointer(), BATCH_SIZE);
    }
    deliver(crawlContext.tables().pages().findFailed(MAX_FAILED), listener);
  }

  private void deliver(List<PageTask> tasks, CrawlListener listener) throws InterruptedException {
    for (PageTask pageTask : tasks) {
      if (Thread.interrupted()) {
        throw new InterruptedException("while delivering the backlog");
      }
      if (!crawlContext.inProgress().contains(pageTask.address())) {
        deliverPage(pageTask, listener);
      }
    }
  }

  private void deliverPage(PageTask pageTask, CrawlListener listener) {
    WarcPointer warcPointer = pageTask.pointer();
    Optional<ArchivedResponse> stored =
        warcPointer == null
            ? Optional.empty()
            : ArchiveReader.read(
                crawlContext.archive(), warcPointer, crawlContext.options().maxBody());
    if (warcPointer == null || stored.isEmpty()) {
      crawlContext.tables().pages().resetMissing(pageTask);
      return;
    }
    ListingHints listingHints = ListingHints.parse(pageTask.hints());
    ArchiveLocation archiveLocation =
        new ArchiveLocation(pageTask.address(), warcPointer.file(), warcPointer.offset());
    listener.onPage(
        new PageResult(
            crawlContext.sources().get(pageTask.source()),
            pageTask.address(),
            listingHints.listing(),
            new PageOutcome.Fetched(
                PageConverter.toPage(stored.get(), pageTask.address(), listingHints.hints()),
                archiveLocation)));
  }
}
