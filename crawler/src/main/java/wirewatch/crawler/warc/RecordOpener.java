package wirewatch.crawler.warc;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** Opens the files that a record may refer to. */
@FunctionalInterface
interface RecordOpener {
  SeekableByteChannel open(String name, long offset) throws IOException;
}
