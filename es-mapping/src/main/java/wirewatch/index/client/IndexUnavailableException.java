package wirewatch.index.client;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Signals that Elasticsearch cannot be reached or rejects all requests. The caller must retry the
 * operation later.
 */
public final class IndexUnavailableException extends IOException {
  private static final long serialVersionUID = 1;

  /** The block of a disk over its flood stage, and the failure of a write. */
  private static final List<String> FULL_DISK =
      List.of("flood-stage watermark", "No space left on device");

  private final boolean temporary;

  public IndexUnavailableException(String message) {
    super(message);
    this.temporary = true;
  }

  IndexUnavailableException(String message, Throwable cause) {
    this(message, cause, true);
  }

  IndexUnavailableException(String message, @Nullable Throwable cause, boolean temporary) {
    super(message, cause);
    this.temporary = temporary;
  }

  /** Returns whether Elasticsearch, or the index, takes nothing because a disk is full. */
  public boolean isOutOfRoom() {
    String message = String.valueOf(getMessage());
    return FULL_DISK.stream().anyMatch(message::contains);
  }

  /** Returns false if only the configuration can help, as where credentials are refused. */
  public boolean isTemporary() {
    return temporary;
  }
}
