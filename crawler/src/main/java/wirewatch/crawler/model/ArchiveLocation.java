package wirewatch.crawler.model;

import java.net.URI;

/**
 * The location of a fetched page in the WARC archive.
 *
 * @param address the requested URL, by which the crawler marks pages as done
 * @param file the name of the file in {@code warc/}
 * @param offset the offset of the response record, in bytes
 */
public record ArchiveLocation(URI address, String file, long offset) {

  /** Returns the form used in documents: {@code file:offset}. */
  @Override
  public String toString() {
    return file + ":" + offset;
  }
}
