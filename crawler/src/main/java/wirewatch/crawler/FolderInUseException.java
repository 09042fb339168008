package wirewatch.crawler;

import java.nio.file.Path;

/** Thrown when another process crawls into the data folder; nothing was written. */
public final class FolderInUseException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  FolderInUseException(Path data) {
    super(
        "%s is in use by another crawler: end the other `wirewatch run`, or name another folder with data in the configuration"
            .formatted(data));
  }
}
