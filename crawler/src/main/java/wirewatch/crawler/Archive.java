package wirewatch.crawler;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the pages of WARC files, our own and others' (ISO 28500; Common Crawl's CC-NEWS). */
public final class Archive {
  private Archive() {}

  /**
   * The HTML pages of the files, in order, read as they are asked for; close the stream. A record
   * that cannot be read is left out; a file cut short ends where it is cut.
   */
  public static Stream<ArchivedPage> pages(List<Path> files) {
    return files.stream().flatMap(file -> Stream.<ArchivedPage>empty());
  }

  /** The WARC files of a data folder, oldest first. */
  public static List<Path> files(Path data) {
    return List.of();
  }
}
