package wirewatch.crawler;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wirewatch.crawler.model.ArchiveLocation;
import wirewatch.crawler.model.PageOutcome;
import wirewatch.crawler.model.PageResult;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.state.PageTable;
import wirewatch.crawler.warc.WarcPointer;
import wirewatch.ingest.model.FetchedPage;

/**
 * Documents that are recorded in one transaction. Once they are, they are handed to the listener,
 * and the files or messages of which everything is recorded are settled.
 */
final class InboundBatch {
  private static final int MAX_ENTRIES = 128;
  private static final long MAX_BYTES = 4L << 20;

  private final CrawlContext crawlContext;
  private final Source source;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Runnable> complete = new ArrayList<>();
  private long bytes;
  private int recorded;

  /** A file, an entry of an archive, an item or a message. */
  record Entry(PageTable.InboundItem item, FetchedPage page) {}

  InboundBatch(CrawlContext crawlContext, Source source) {
    this.crawlContext = crawlContext;
    this.source = source;
  }

  /** Returns how many documents were recorded so far that were not known. */
  int recorded() {
    return recorded;
  }

  /** Adds an entry; records the batch first if it is full. */
  void add(Entry entry, OutcomeQueue outcomes) throws InterruptedException {
    if (entries.size() >= MAX_ENTRIES || bytes >= MAX_BYTES) {
      flush(outcomes);
    }
    entries.add(entry);
    bytes += entry.page().body().length;
  }

  /**
   * Adds the end of a file or message all of whose entries were added.
   *
   * @param settle run once they are recorded
   */
  void addComplete(Runnable settle) {
    complete.add(settle);
  }

  /** Records what was added. */
  void flush(OutcomeQueue outcomes) throws InterruptedException {
    entries.forEach(entry -> crawlContext.inProgress().add(entry.item().address()));
    List<Optional<WarcPointer>> places =
        crawlContext.tables().pages().recordInbound(entries.stream().map(Entry::item).toList());
    if (!entries.isEmpty()) {
      crawlContext.pause().recordSuccess();
    }
    complete.forEach(Runnable::run);
    List<Entry> written = List.copyOf(entries);
    entries.clear();
    complete.clear();
    bytes = 0;
    for (int i = 0; i < written.size(); i++) {
      Entry entry = written.get(i);
      Optional<WarcPointer> place = places.get(i);
      if (place.isEmpty()) {
        crawlContext.inProgress().remove(entry.item().address());
      } else {
        recorded++;
        put(entry, place.get(), outcomes);
      }
    }
  }

  private void put(Entry entry, WarcPointer place, OutcomeQueue outcomes)
      throws InterruptedException {
    outcomes.put(
        new PageResult(
            source,
            entry.item().address(),
            null,
            new PageOutcome.Fetched(
                entry.page(),
                new ArchiveLocation(entry.item().address(), place.file(), place.offset()))));
  }
}
