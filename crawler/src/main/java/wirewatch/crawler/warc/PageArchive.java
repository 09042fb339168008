package wirewatch.crawler.warc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wirewatch.crawler.model.ArchiveLocation;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.model.CrawlOptions;

/**
 * Reads pages from WARC files (ISO 28500), written by this crawler or by others, such as Common
 * Crawl's CC-NEWS.
 */
public final class PageArchive {
  private PageArchive() {}

  /**
   * Returns the HTML pages of the files, plain or gzip, in order; the files are read lazily. An
   * unreadable record is skipped; a truncated file ends where it is truncated.
   *
   * @throws UncheckedIOException if a file cannot be opened, when the stream reaches it
   */
  public static Stream<ArchivedPage> readPages(List<Path> files) {
    return files.stream().flatMap(PageArchive::readPages);
  }

  private static Stream<ArchivedPage> readPages(Path file) {
    try {
      WarcResponseReader pages = new WarcResponseReader(file, 0, CrawlOptions.MAX_BODY);
      String name = String.valueOf(file.getFileName());
      return Stream.generate(pages::next)
          .takeWhile(Optional::isPresent)
          .flatMap(Optional::stream)
          .filter(PageConverter::isHtmlPage)
          .map(
              (ArchivedResponse archivedResponse) ->
                  PageConverter.toArchivedPage(archivedResponse, name))
          .onClose(() -> close(pages));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be opened: " + e.getMessage(), e);
    }
  }

  /**
   * Returns the page at a location in the form {@code file:offset} of {@link ArchiveLocation};
   * empty if the archive of the data folder does not contain it.
   */
  public static Optional<ArchivedPage> findPage(Path data, String archived) {
    int colon = archived.lastIndexOf(':');
    if (!archived.matches("[A-Za-z0-9_-]{1,80}\\.warc\\.gz:[0-9]{1,18}")) {
      return Optional.empty();
    }
    String name = archived.substring(0, colon);
    long offset = Long.parseLong(archived.substring(colon + 1));
    try (WarcResponseReader pages =
        new WarcResponseReader(
            WarcStore.folderOf(data).resolve(name), offset, CrawlOptions.MAX_BODY)) {
      return pages
          .next()
          .filter(archivedResponse -> archivedResponse.offset() == offset)
          .map(archivedResponse -> PageConverter.toArchivedPage(archivedResponse, name));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void close(WarcResponseReader pages) {
    try {
      pages.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the WARC files of a data folder, oldest first. */
  public static List<Path> files(Path data) {
    try {
      return WarcStore.files(WarcStore.folderOf(data));
    } catch (IOException e) {
      throw new UncheckedIOException(data + " cannot be read: " + e.getMessage(), e);
    }
  }
}
