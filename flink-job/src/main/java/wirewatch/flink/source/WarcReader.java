package wirewatch.flink.source;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.IteratorResultIterator;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.warc.WarcImport;

/**
 * Reads the pages of one file in batches of bounded size. A batch is read before it is handed over:
 * the next one is read on another thread than the one that walks it. What is wrong with a file is
 * in its last item, and ends nothing.
 */
final class WarcReader implements BulkFormat.Reader<WarcItem> {
  private static final int BATCH_PAGES = 16;
  private static final long BATCH_BYTES = 4L << 20;
  private static final String SIBLING = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}";

  private final String file;
  private final WarcImport.ImportedFile pages;
  private long handedOver;
  private boolean ended;

  private WarcReader(String file, WarcImport.ImportedFile pages) {
    this.file = file;
    this.pages = pages;
  }

  static WarcReader open(Path path, long maxBody) {
    String file = path.toUri().toString();
    WarcImport.ImportedFile pages =
        new WarcImport(maxBody)
            .open(file, path.getName(), (name, offset) -> openBeside(path, name, offset));
    return new WarcReader(file, pages);
  }

  /** Opens the file itself, or one in its folder. */
  private static SeekableByteChannel openBeside(Path path, String name, long offset)
      throws IOException {
    if (name.equals(path.getName())) {
      return InputChannel.open(path, offset);
    }
    if (!name.matches(SIBLING)) {
      throw new NoSuchFileException(name);
    }
    return InputChannel.open(new Path(path.getParent(), name), offset);
  }

  /** Passes over items that were handed over before. */
  void skip(long items) {
    while (handedOver < items && !ended) {
      next();
      handedOver++;
    }
  }

  @Override
  public BulkFormat.@Nullable RecordIterator<WarcItem> readBatch() {
    if (ended) {
      return null;
    }
    List<WarcItem> batch = new ArrayList<>();
    long bytes = 0;
    while (batch.size() < BATCH_PAGES && bytes < BATCH_BYTES && !ended) {
      WarcItem item = next();
      batch.add(item);
      bytes += item instanceof WarcItem.Page page ? page.page().page().body().length : 0;
    }
    long before = handedOver;
    handedOver += batch.size();
    return new IteratorResultIterator<>(batch.iterator(), CheckpointedPosition.NO_OFFSET, before);
  }

  private WarcItem next() {
    Optional<ArchivedPage> page = pages.nextPage();
    if (page.isPresent()) {
      return new WarcItem.Page(file, page.get());
    }
    ended = true;
    return new WarcItem.FileEnd(pages.report());
  }

  @Override
  public void close() {
    pages.close();
  }
}
