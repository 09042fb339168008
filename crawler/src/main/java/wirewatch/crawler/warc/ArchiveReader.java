package wirewatch.crawler.warc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import wirewatch.crawler.model.CrawlOptions;

/** Reads one response from the archive. */
public final class ArchiveReader {
  private ArchiveReader() {}

  /** Returns the response at an offset; empty if the file is missing or damaged there. */
  public static Optional<ArchivedResponse> read(Path file, long offset, CrawlOptions options) {
    try (WarcResponseReader pages = new WarcResponseReader(file, offset, options.maxBody())) {
      return pages.next().filter(archivedResponse -> archivedResponse.offset() == offset);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
