package wirewatch.crawler;

import java.net.URI;

/**
 * Where a fetched page lies in the WARC archive.
 *
 * @param address the address asked for, the key of {@link Crawler#indexed} and {@link
 *     Crawler#settled}
 * @param file the name of the file in {@code warc/}
 * @param offset of the response record, in bytes
 */
public record Archived(URI address, String file, long offset) {

  /** The form in documents: {@code file:offset}. */
  @Override
  public String toString() {
    return file + ":" + offset;
  }
}
