package wirewatch.crawler.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The space that this process can still use where a folder lies. */
@FunctionalInterface
public interface FreeSpace {

  /** Returns the usable space, in bytes. */
  long usableBytes() throws IOException;

  /**
   * The space where a folder lies. Asked before every request, so the table of mounts is read only
   * where there is none, which may be a failure.
   */
  static FreeSpace of(Path folder) {
    return () -> {
      long usable = folder.toFile().getUsableSpace();
      return usable > 0 ? usable : Files.getFileStore(folder).getUsableSpace();
    };
  }
}
