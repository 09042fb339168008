package wirewatch.crawler.warc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
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
   * Returns the HTML pages of the files, in order; the files are read lazily. What cannot be read
   * is left out; {@link WarcImport} states what that is.
   */
  public static Stream<ArchivedPage> readPages(List<Path> files) {
    WarcImport warcImport = new WarcImport(CrawlOptions.MAX_BODY);
    return files.stream().flatMap(file -> readPages(warcImport.open(file)));
  }

  private static Stream<ArchivedPage> readPages(WarcImport.ImportedFile file) {
    return Stream.generate(file::nextPage)
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .onClose(file::close);
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
    Path folder = FolderArchive.folderOf(data);
    try {
      return ArchiveReader.read(
              (file, from) -> FolderArchive.open(folder, file, from),
              new WarcPointer(name, offset),
              CrawlOptions.MAX_BODY)
          .map(response -> PageConverter.toArchivedPage(response, name));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the WARC files of a data folder, oldest first. */
  public static List<Path> files(Path data) {
    try {
      return FolderArchive.files(FolderArchive.folderOf(data));
    } catch (IOException e) {
      throw new UncheckedIOException(data + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Opens a file, or one that its records name, which must be beside it. */
  static SeekableByteChannel open(Path file, String name, long offset) throws IOException {
    if (name.equals(String.valueOf(file.getFileName()))) {
      return FileChannel.open(file).position(offset);
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new NoSuchFileException(name);
    }
    return FolderArchive.open(folder, name, offset);
  }
}
