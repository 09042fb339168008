package wirewatch.crawler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import wirewatch.crawler.model.ArchiveLocation;
import wirewatch.crawler.model.PageOutcome;
import wirewatch.crawler.model.PageResult;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.state.PageTable;
import wirewatch.crawler.warc.WarcPointer;
import wirewatch.ingest.model.FetchedPage;

/**
 * Files that are recorded in one transaction. Once they are, they are handed to the listener, and
 * the files of which everything is recorded are settled.
 */
final class FolderBatch {
  private static final int MAX_ENTRIES = 128;
  private static final long MAX_BYTES = 4L << 20;

  private final CrawlContext crawlContext;
  private final Source source;
  private final Consumer<Path> settle;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Path> complete = new ArrayList<>();
  private long bytes;

  /** A file, or an entry of an archive. */
  record Entry(PageTable.Delivery delivery, FetchedPage page) {}

  FolderBatch(CrawlContext crawlContext, Source source, Consumer<Path> settle) {
    this.crawlContext = crawlContext;
    this.source = source;
    this.settle = settle;
  }

  /** Adds an entry; records the batch first if it is full. */
  void add(Entry entry, OutcomeQueue outcomes) throws InterruptedException {
    if (entries.size() >= MAX_ENTRIES || bytes >= MAX_BYTES) {
      flush(outcomes);
    }
    entries.add(entry);
    bytes += entry.page().body().length;
  }

  /** Adds a file all of whose entries were added. */
  void addComplete(Path file) {
    complete.add(file);
  }

  /** Records what was added. */
  void flush(OutcomeQueue outcomes) throws InterruptedException {
    entries.forEach(entry -> crawlContext.inProgress().add(entry.delivery().address()));
    List<Optional<WarcPointer>> places =
        crawlContext
            .tables()
            .pages()
            .recordDelivered(entries.stream().map(Entry::delivery).toList());
    if (!entries.isEmpty()) {
      crawlContext.pause().recordSuccess();
    }
    complete.forEach(settle);
    List<Entry> recorded = List.copyOf(entries);
    entries.clear();
    complete.clear();
    bytes = 0;
    for (int i = 0; i < recorded.size(); i++) {
      Entry entry = recorded.get(i);
      Optional<WarcPointer> place = places.get(i);
      if (place.isEmpty()) {
        crawlContext.inProgress().remove(entry.delivery().address());
      } else {
        put(entry, place.get(), outcomes);
      }
    }
  }

  private void put(Entry entry, WarcPointer place, OutcomeQueue outcomes)
      throws InterruptedException {
    outcomes.put(
        new PageResult(
            source,
            entry.delivery().address(),
            null,
            new PageOutcome.Fetched(
                entry.page(),
                new ArchiveLocation(entry.delivery().address(), place.file(), place.offset()))));
  }
}
