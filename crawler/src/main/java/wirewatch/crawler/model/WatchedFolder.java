package wirewatch.crawler.model;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A folder into which an agency delivers files: a mounted FTP or SFTP drop.
 *
 * @param quiet how long a file must not have changed before it is read
 * @param keepsFiles whether files stay where they are after they were read; otherwise they are
 *     moved to {@link #done()}
 */
public record WatchedFolder(Path path, Duration quiet, boolean keepsFiles)
    implements InboundOptions {
  public WatchedFolder {
    if (quiet.isNegative()) {
      throw new IllegalArgumentException(
          "quiet time must not be negative: " + quiet + " (folder " + path + ", key quiet)");
    }
  }

  /** The folder of the files that were read. */
  public Path done() {
    return path.resolve("done");
  }
}
