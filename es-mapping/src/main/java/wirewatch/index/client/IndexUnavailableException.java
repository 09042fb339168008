package wirewatch.index.client;

import java.io.IOException;

/**
 * Signals that Elasticsearch cannot be reached or rejects all requests. The caller must retry the
 * operation later.
 */
public final class IndexUnavailableException extends IOException {
  private static final long serialVersionUID = 1;

  public IndexUnavailableException(String message) {
    super(message);
  }

  IndexUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
