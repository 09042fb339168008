package wirewatch.crawler.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The space that this process can still use where a folder lies. */
@FunctionalInterface
public interface FreeSpace {

  /** Returns the usable space, in bytes. */
  long usableBytes() throws IOException;

  /** The space of the file store of a folder. */
  static FreeSpace of(Path folder) {
    return () -> Files.getFileStore(folder).getUsableSpace();
  }
}
