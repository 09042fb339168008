package wirewatch.index.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Signals that Elasticsearch cannot be reached or rejects all requests. The caller must retry the
 * operation later.
 */
public final class IndexUnavailableException extends IOException {
  private static final long serialVersionUID = 1;

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

  /** Returns false if only the configuration can help, as where credentials are refused. */
  public boolean isTemporary() {
    return temporary;
  }
}
