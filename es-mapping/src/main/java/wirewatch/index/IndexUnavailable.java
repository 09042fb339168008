package wirewatch.index;

import java.io.IOException;

/**
 * Signals that Elasticsearch cannot be reached or rejects all requests. The caller must retry the
 * operation later.
 */
public final class IndexUnavailable extends IOException {
  private static final long serialVersionUID = 1;

  IndexUnavailable(String message) {
    super(message);
  }

  IndexUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
