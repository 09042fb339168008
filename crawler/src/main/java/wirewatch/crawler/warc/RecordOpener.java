package wirewatch.crawler.warc;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** Opens a WARC file, and those to which its records may refer. */
@FunctionalInterface
public interface RecordOpener {
  /**
   * Opens a file by its name, at an offset in bytes.
   *
   * @throws IOException if it does not exist or cannot be read
   */
  SeekableByteChannel open(String name, long offset) throws IOException;
}
