package wirewatch.crawler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import wirewatch.crawler.warc.Stored;
import wirewatch.crawler.warc.WarcPages;

/** Reads one response from the archive. */
final class Readback {
  private Readback() {}

  /** Returns the response at an offset; empty if the file is missing or damaged there. */
  static Optional<Stored> of(Path file, long offset, CrawlOptions options) {
    try (WarcPages pages = new WarcPages(file, offset, options.maxBody())) {
      return pages.next().filter(stored -> stored.offset() == offset);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
